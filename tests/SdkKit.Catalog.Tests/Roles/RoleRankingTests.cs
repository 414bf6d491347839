namespace SdkKit.Catalog.Tests.Roles;

public sealed class RoleRankingTests
{
    [Theory]
    [InlineData("LogAnalytics", "POST", "/v1/workspaces/{workspaceId}/query", "Log Analytics Data Reader")]
    [InlineData("CustomMetrics", "POST", "/{**resource}/metrics", "Monitoring Metrics Publisher")]
    [InlineData("LogsIngestion", "POST", "/dataCollectionRules/{rule}/streams/{stream}", "Monitoring Metrics Publisher")]
    [InlineData("KeyVault", "GET", "/secrets/{name}", "Key Vault Secrets User")]
    [InlineData("KeyVault", "PUT", "/secrets/{name}", "Key Vault Secrets Officer")]
    [InlineData("KeyVault", "GET", "/certificates/{name}", "Key Vault Certificate User")]
    [InlineData("ResourceManager", "PUT", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}", "Storage Account Contributor")]
    [InlineData("BlobStorage", "GET", "/{container}/{blob}", "Storage Blob Data Reader")]
    [InlineData("BlobStorage", "PUT", "/{container}/{blob}", "Storage Blob Data Contributor")]
    [InlineData("QueueStorage", "GET", "/{queue}/messages", "Storage Queue Data Message Processor")]
    [InlineData("ServiceBus", "POST", "/{queue}/messages", "Azure Service Bus Data Sender")]
    [InlineData("ResourceManager", "GET", "/subscriptions/{s}/resourceGroups/{g}", "Reader")]
    [InlineData("ResourceManager", "GET", "/{**resource}/providers/Microsoft.Insights/metrics", "Reader")]
    [InlineData("ResourceManager", "POST", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}/listKeys", "Storage Account Key Operator Service Role")]
    [InlineData("ResourceManager", "PUT", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Compute/virtualMachines/{v}", "Virtual Machine Contributor")]
    public void Sufficient_OneCall_NamesTheRoleThatAPersonWould(string service, string method, string path, string role)
    {
        var needs = PermissionCatalog.Derive(service, method, path, []).Requirements;

        Assert.Equal(role, RoleRanking.Sufficient(needs, PermissionCatalog.DocumentedRoles(service))[0].Role.Name);
    }
}
