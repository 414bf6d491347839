using SdkKit.Testing;

namespace SdkKitTemplate.RootNamespace.Tests;

public sealed class ExpiringSecretReportTests
{
    [Fact]
    public async Task Get_SecretsBeforeWithinAndAfter_GivesThoseWithin()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var fake = new FakeServer<MicrosoftGraph>();
        fake.On(api => api.ListApplicationsAsync(default)).RespondPages(
            [new GraphApplication("1", "Old", [new GraphPassword(now.AddDays(-1))]), new GraphApplication("2", "Late", [new GraphPassword(now.AddDays(20)), new GraphPassword(now.AddDays(40))])],
            [new GraphApplication("3", "Soon", [new GraphPassword(now.AddDays(10))]), new GraphApplication("4", "None", [])]);

        var secrets = await new ExpiringSecretReport(fake.Client, TimeProvider.System).GetAsync(TimeSpan.FromDays(30), TestContext.Current.CancellationToken);

        Assert.Equal(["Soon", "Late"], secrets.Select(secret => secret.Application));
    }
}
