namespace SdkKit.Analyzers.Diagnostics;

/// <summary>One category for each block of ids, named as the folder of its rules.</summary>
internal static class DiagnosticCategories
{
    public const string Clients = "Clients";
    public const string Secrets = "Secrets";
    public const string Permissions = "Permissions";
}
