using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Registration;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Client_ReadsCloudValuesAndWindowFromConfiguration()
    {
        using var transport = new StubTransport(HttpStatusCode.OK);
        using var provider = Services(transport, new() { ["SdkKit:Values:region"] = "westeurope" });
        await provider.GetRequiredService<ICustomMetrics>().SendAsync("/subscriptions/s", CancellationToken.None);

        Assert.Equal("https://westeurope.monitoring.azure.com/subscriptions/s/metrics", transport.Last.Address.AbsoluteUri);
    }

    [Fact]
    public void Client_WithoutAValueForItsHost_SaysWhichSettingIsMissing()
    {
        using var transport = new StubTransport(HttpStatusCode.OK);
        using var provider = Services(transport, []);
        var exception = Assert.Throws<SdkKitConfigurationException>(provider.GetRequiredService<ICustomMetrics>);

        Assert.Equal("CustomMetrics: base address https://{region}.monitoring.azure.com needs a value for 'region'; set SdkKit:Values:region.", exception.Message);
    }

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("a.b")]
    [InlineData("evil.example#")]
    [InlineData("a@b")]
    public void Value_ThatIsNoLabel_IsRefused(string region)
    {
        using var transport = new StubTransport(HttpStatusCode.OK);
        using var provider = Services(transport, new() { ["SdkKit:Values:region"] = region });

        Assert.Contains("SdkKit:Values:region", Assert.Throws<SdkKitConfigurationException>(provider.GetRequiredService<ICustomMetrics>).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SdkKit:Cloud", "AzureMoon")]
    [InlineData("SdkKit:PropagationWindow", "soon")]
    [InlineData("SdkKit:Clients:CustomMetrics:BaseAddress", "https://evil.example")]
    public void Setting_ThatIsWrong_IsNamedInOneLine(string key, string value)
    {
        using var transport = new StubTransport(HttpStatusCode.OK);
        using var provider = Services(transport, new() { ["SdkKit:Values:region"] = "westeurope", [key] = value });
        var exception = Assert.Throws<SdkKitConfigurationException>(provider.GetRequiredService<ICustomMetrics>);

        Assert.Contains(value, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task TwoClients_OfOneProgram_HaveTheirOwnAudiences()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"name":"one","size":1}""");
        var credential = new StubCredential();
        using var provider = Services(transport, new() { ["SdkKit:Values:region"] = "westeurope" }, credential);
        await provider.GetRequiredService<ICustomMetrics>().SendAsync("a", CancellationToken.None);
        await provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None);

        Assert.Equal(["https://monitoring.azure.com//.default", "https://management.azure.com//.default"], credential.Requests.Select(one => one.Scopes[0]));
    }

    [Fact]
    public async Task Client_RegisteredTwice_SendsOneRequest()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"name":"one","size":1}""");
        var services = new ServiceCollection();
        services.AddSingleton<Azure.Core.TokenCredential>(new StubCredential());
        services.AddThings();
        services.AddThings().ConfigurePrimaryHttpMessageHandler(() => transport);
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None);

        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Transient_Clients_ShareOneToken()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"name":"one","size":1}""");
        var credential = new StubCredential();
        using var provider = Services(transport, [], credential);
        for (var i = 0; i < 3; i++)
        {
            await provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None);
        }

        Assert.Single(credential.Requests);
    }

    private static ServiceProvider Services(HttpMessageHandler transport, Dictionary<string, string?> settings, StubCredential? credential = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton<Azure.Core.TokenCredential>(credential ?? new StubCredential());
        services.AddCustomMetrics().ConfigurePrimaryHttpMessageHandler(() => transport);
        services.AddThings().ConfigurePrimaryHttpMessageHandler(() => transport);
        return services.BuildServiceProvider();
    }
}
