using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.InProcess;

/// <summary>Generated clients over the emulator's TLS proxy, under the real host names, with tokens that it issued and checks.</summary>
public sealed class GeneratedClientTests(Tenant tenant) : IClassFixture<Tenant>
{
    private static readonly LogsQuery Heartbeats = new("Heartbeat | summarize Count = count() by Computer", "P1D");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Guid WorkspaceId => Guid.Parse(tenant.Emulator.Seed.Workspace.CustomerId);

    [Fact]
    public async Task Services_RealTokenAndRole_Answer()
    {
        var seed = tenant.Emulator.Seed;
        var identity = await tenant.CreateIdentityAsync(Token);
        await tenant.AssignAsync(identity, "Log Analytics Reader", seed.Workspace.ResourceId, Token);
        await tenant.AssignAsync(identity, "Monitoring Metrics Publisher", seed.Resource, Token);
        await tenant.AssignAsync(identity, "Reader", $"/subscriptions/{seed.SubscriptionId}", Token);

        var services = new ServiceCollection();
        services.AddSingleton(identity.Credential);
        services.AddLogAnalytics().ConfigurePrimaryHttpMessageHandler(tenant.Emulator.CreateHandler);
        services.AddCustomMetrics(options => options.Values["region"] = seed.Region).ConfigurePrimaryHttpMessageHandler(tenant.Emulator.CreateHandler);
        services.AddResources().ConfigurePrimaryHttpMessageHandler(tenant.Emulator.CreateHandler);
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<ILogAnalytics>().QueryAsync(WorkspaceId, Heartbeats, Token);
        Assert.Equal(3, result.Tables[0].Rows.Count);

        await provider.GetRequiredService<ICustomMetrics>().SendAsync(seed.Resource, CustomMetric.Of("InProcess", 3), Token);
        Assert.Contains(tenant.Emulator.State.Metrics, metric => metric.Metric == "InProcess");

        var resources = provider.GetRequiredService<IResources>();
        var subscription = await resources.GetSubscriptionAsync(Guid.Parse(seed.SubscriptionId), Token);
        Assert.Equal((200, "Enabled"), (subscription.Status, subscription.Value!.State));
        Assert.NotNull(subscription.RequestId);
        Assert.Equal(seed.Workspace.ResourceId, (await resources.GetAsync(seed.Workspace.ResourceId, Token)).Id);
    }

    [Fact]
    public async Task Call_MissingRole_IsRefused_AndLetInOnceAssigned()
    {
        var identity = await tenant.CreateIdentityAsync(Token);
        var client = LogAnalytics.Create(identity.Credential, tenant.Options());

        var exception = await Assert.ThrowsAsync<AzureApiException>(() => client.QueryAsync(WorkspaceId, Heartbeats, Token));
        Assert.Equal((403, "InsufficientAccessError"), (exception.Status, exception.ErrorCode));

        await tenant.AssignAsync(identity, "Log Analytics Reader", tenant.Emulator.Seed.Workspace.ResourceId, Token);
        var again = LogAnalytics.Create(identity.Credential, tenant.Options());
        Assert.Equal(3, (await again.QueryAsync(WorkspaceId, Heartbeats, Token)).Tables[0].Rows.Count);
    }

    [Fact]
    public async Task Call_WrongSecret_IsEntrasRefusal_AndNothingReachesTheService()
    {
        var before = Requests("api.loganalytics.azure.com") + Requests("api.loganalytics.io");
        var client = LogAnalytics.Create(tenant.Credential(tenant.Emulator.Seed.Administrator.ClientId, Guid.NewGuid().ToString()), tenant.Options());

        var exception = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.QueryAsync(WorkspaceId, Heartbeats, Token));

        Assert.Contains("AADSTS7000215", exception.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal(before, Requests("api.loganalytics.azure.com") + Requests("api.loganalytics.io"));
    }

    [Fact]
    public async Task Call_HostThatIsNotEmulated_IsDeniedByTheProxy()
    {
        var identity = await tenant.CreateIdentityAsync(Token);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => Elsewhere.Create(identity.Credential, tenant.Options()).TouchAsync(Token));

        Assert.Contains("403", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_BaseAddressOfAnotherHost_IsRefusedBeforeAnyToken() =>
        Assert.Throws<SdkKitConfigurationException>(() =>
            LogAnalytics.Create(new FakeCredential(TimeProvider.System), tenant.Options(options => options.BaseAddress = "https://api.example.com")));

    [Fact]
    public async Task Call_HandlerLeadsToAnotherHost_TokenStays()
    {
        var credential = new FakeCredential(TimeProvider.System);
        var services = new ServiceCollection().AddSingleton<TokenCredential>(credential);
        services.AddLogAnalytics()
            .AddHttpMessageHandler(() => new Detour())
            .ConfigurePrimaryHttpMessageHandler(tenant.Emulator.CreateHandler);
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetRequiredService<ILogAnalytics>().QueryAsync(WorkspaceId, Heartbeats, Token));
        Assert.Empty(credential.Requests);
    }

    private int Requests(string host) => tenant.Emulator.Transcript.Entries.Count(entry => entry.Host == host);

    private sealed class Detour : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("https://graph.microsoft.com/v1.0/applications");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
