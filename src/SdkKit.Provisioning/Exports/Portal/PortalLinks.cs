using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Pages of the portal.</summary>
internal sealed class PortalLinks(DesiredState desired)
{
    private readonly string _host = CloudCatalog.TryFind(desired.Cloud, out var cloud) ? cloud.Portal : throw new InvalidOperationException($"The catalog lacks {desired.Cloud}.");

    public string Register => Page("#view/Microsoft_AAD_RegisteredApps/CreateApplicationBlade/quickStartType~/null/isMSAApp~/false");

    public string Registrations => Page("#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade");

    public string ManagementGroups => Page("#view/Microsoft_Azure_ManagementGroups/ManagementGroupBrowseBlade/~/MGBrowse_overview");

    /// <summary>The page of a resource.</summary>
    public string Resource(ArmScope scope) => Page($"#{(desired.TenantId is { } tenant ? $"@{tenant}" : "")}/resource{scope.Id}/overview");

    /// <summary>Where roles on a scope are assigned: its Access control (IAM).</summary>
    public string AccessControl(ArmScope scope) => scope.SubscriptionId is null
        ? ManagementGroups
        : Page($"#{(desired.TenantId is { } tenant ? $"@{tenant}" : "")}/resource{scope.Id}/users");

    private string Page(string fragment) => $"{_host}/{fragment}";
}
