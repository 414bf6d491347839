namespace SdkKit.Emulator.Graph;

/// <summary>Which application permissions let a caller do what; any one of a list suffices.</summary>
internal static class GraphPermissions
{
    public const string ResourceAppId = "00000003-0000-0000-c000-000000000000";

    public static readonly string[] ReadApplications =
        ["Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];

    public static readonly string[] WriteApplications = ["Application.ReadWrite.All", "Directory.ReadWrite.All"];

    public static readonly string[] GrantAppRoles = ["AppRoleAssignment.ReadWrite.All"];

    public static readonly string[] ReadDirectory = ["Directory.Read.All", "Directory.ReadWrite.All"];

    public static readonly string[] ReadOrganization = ["Organization.Read.All", "Directory.Read.All", "Directory.ReadWrite.All"];

    public static readonly string[] OfAdministrator = ["Application.ReadWrite.All", "AppRoleAssignment.ReadWrite.All", "Directory.Read.All"];
}
