namespace SdkKit.Catalog.Tests.Permissions;

public sealed class DataPlaneTests
{
    [Theory]
    [InlineData("LogAnalytics", "POST", "/v1/workspaces/{workspaceId}/query", "Microsoft.OperationalInsights/workspaces/query/read & Microsoft.OperationalInsights/workspaces/query/*/read or Microsoft.OperationalInsights/workspaces/tables/data/read", "{workspace}")]
    [InlineData("LogAnalytics", "GET", "/v1/{**resource}/query", "Microsoft.Insights/logs/read & Microsoft.Insights/logs/*/read", "{resource}")]
    [InlineData("CustomMetrics", "POST", "/{**resource}/metrics", "Microsoft.Insights/Metrics/Write", "{resource}")]
    [InlineData("CustomMetrics", "POST", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Web/sites/{n}/metrics", "Microsoft.Insights/Metrics/Write", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Web/sites/{n}")]
    [InlineData("KeyVault", "GET", "/secrets/{name}", "Microsoft.KeyVault/vaults/secrets/getSecret/action", "{vault}")]
    [InlineData("KeyVault", "GET", "/secrets/{name}/versions", "Microsoft.KeyVault/vaults/secrets/readMetadata/action", "{vault}")]
    [InlineData("BlobStorage", "HEAD", "/{container}/{**blob}", "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read", "{storageAccount}")]
    [InlineData("ServiceBus", "POST", "/{queue}/messages", "Microsoft.ServiceBus/namespaces/queues/send/action or Microsoft.ServiceBus/namespaces/topics/send/action", "{namespace}")]
    public void Derive_KnownCall_GivesItsNeeds(string service, string method, string path, string? needs, string? scope)
    {
        var derived = PermissionCatalog.Derive(service, method, path, []);
        Assert.Equal(needs ?? "", string.Join(" & ", derived.Requirements));
        Assert.Equal(scope, derived.Scope);
    }
}
