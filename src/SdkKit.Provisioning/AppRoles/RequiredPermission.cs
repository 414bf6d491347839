namespace SdkKit.Provisioning;

/// <summary>A permission that the registration lists: what an administrator's consent grants.</summary>
/// <param name="ResourceAppId">Application id of the API.</param>
/// <param name="Id">The permission.</param>
/// <param name="Type"><c>Role</c> for an application permission, <c>Scope</c> for a delegated one.</param>
internal sealed record RequiredPermission(string ResourceAppId, Guid Id, string Type)
{
    public const string Role = "Role";
}
