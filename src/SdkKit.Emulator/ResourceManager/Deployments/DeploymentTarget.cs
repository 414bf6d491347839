namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>What a template is deployed to.</summary>
/// <param name="Id">Empty for the tenant, else the id of a management group, a subscription or a resource group.</param>
internal sealed record DeploymentTarget(string Id)
{
    private const string ManagementGroups = "/providers/Microsoft.Management/managementGroups/";

    private readonly ArmPath _path = ArmPath.Parse(Id);

    public string? SubscriptionId => _path.SubscriptionId;

    public string? ResourceGroup => _path.ResourceGroup;

    public string? ManagementGroup => Id.StartsWith(ManagementGroups, StringComparison.OrdinalIgnoreCase) ? Id[ManagementGroups.Length..] : null;

    /// <summary>Such deployments are kept somewhere, so their requests say where.</summary>
    public bool NeedsLocation => ResourceGroup is null;

    /// <summary>Id of the scope, which the tenant has, too.</summary>
    public string Scope => Id.Length == 0 ? "/" : Id;

    public static string ManagementGroupId(string name) => ManagementGroups + name;

    public string DeploymentId(string name) => $"{Id}/providers/Microsoft.Resources/deployments/{name}";
}
