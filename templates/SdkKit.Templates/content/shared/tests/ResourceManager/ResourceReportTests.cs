using SdkKit.Testing;

namespace SdkKitTemplate.RootNamespace.Tests;

public sealed class ResourceReportTests
{
    private static readonly AzureResource Vault = new("/subscriptions/s/v", "kv", "Microsoft.KeyVault/vaults", "westeurope");
    private static readonly AzureResource Machine = new("/subscriptions/s/m", "vm", "Microsoft.Compute/virtualMachines", "westeurope");

    [Fact]
    public async Task Get_TwoPages_GivesAllByType()
    {
        var subscription = Guid.NewGuid();
        using var fake = new FakeServer<ResourceManager>();
        fake.On(api => api.ListResourcesAsync(subscription, "shop", default)).RespondPages([Vault], [Machine]);

        var report = new ResourceReport(fake.Client, Values.Of(("subscription", subscription.ToString()), ("resourceGroup", "shop")));

        Assert.Equal([Machine, Vault], await report.GetAsync(TestContext.Current.CancellationToken));
        fake.Verify();
    }
}
