namespace SdkKit.Provisioning;

/// <summary>A desired application permission, found on its API.</summary>
internal sealed record NeededAppRole(DesiredAppRole Desired, ApiRecord Api, Guid AppRoleId)
{
    public string Subject => $"{Desired.Value} of {Api.DisplayName}";

    public RequiredPermission Required => new(Desired.Resource, AppRoleId, RequiredPermission.Role);

    public bool Is(AppRoleAssignmentRecord held) => held.ResourceId == Api.ObjectId && held.AppRoleId == AppRoleId;
}
