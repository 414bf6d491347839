namespace SdkKit.Provisioning;

/// <summary>An application permission that the service principal holds.</summary>
/// <param name="ResourceId">Object id of the API's service principal.</param>
/// <param name="AppRoleId">The permission.</param>
/// <param name="ResourceName">Name of the API.</param>
internal sealed record AppRoleAssignmentRecord(Guid ResourceId, Guid AppRoleId, string ResourceName)
{
    /// <summary>Of the grant itself.</summary>
    public string? Id { get; init; }
}
