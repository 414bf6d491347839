using SdkKit.Testing;

namespace SdkKitTemplate.RootNamespace.Tests;

public sealed class AzureSubscriptionsTests
{
    [Fact]
    public async Task List_TwoPages_GivesAll()
    {
        using var fake = new FakeServer<AzureSubscriptions>();
        fake.On(api => api.ListAsync(default)).RespondPages([new AzureSubscription("1", "Development")], [new AzureSubscription("2", "Production")]);

        var subscriptions = await fake.Client.ListAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Development", "Production"], subscriptions.Select(subscription => subscription.DisplayName));
    }
}
