using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SdkKit.Tests.Clients;
using SdkKit.Tests.Propagation;

namespace SdkKit.Tests.Authorization;

/// <summary>Ways to lead the token somewhere else; none may get it, and none may send the request without it.</summary>
public sealed class TokenPinningTests
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://management.azure.com")]
    [InlineData("https://management.azure.com.evil.example")]
    [InlineData("https://user@management.azure.com")]
    [InlineData("https://management.azure.com@evil.example")]
    [InlineData("https://management.usgovcloudapi.net")]
    [InlineData("https://evil.example/management.azure.com")]
    [InlineData("https://evil.example\\management.azure.com")]
    [InlineData("https://management.azure.com?x=y")]
    [InlineData("management.azure.com")]
    public void BaseAddress_OfAnotherHost_IsRefusedWhenTheClientIsMade(string address)
    {
        var exception = Assert.Throws<SdkKitConfigurationException>(
            () => Things.Create(new StubCredential(), new AzureClientOptions { BaseAddress = address }));

        Assert.StartsWith("Things: base address", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BaseAddress_OfTheServiceInAnotherCloud_IsTakenInThatCloud()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"name":"one","size":1}""");
        var credential = new StubCredential();
        await Things.Create(credential, new AzureClientOptions { Cloud = "AzureUSGovernment", Transport = transport }).GetAsync("1", CancellationToken.None);

        Assert.Equal("management.usgovcloudapi.net", transport.Last.Address.Host);
        Assert.Equal("https://management.usgovcloudapi.net//.default", credential.Requests[0].Scopes[0]);
    }

    [Theory]
    [InlineData("https://evil.example/things/1")]
    [InlineData("http://management.azure.com/things/1")]
    [InlineData("https://management.azure.com:8443/things/1")]
    [InlineData("https://management.azure.com.evil.example/")]
    public async Task Handler_ThatChangesTheAddress_GetsNoTokenAndSendsNothing(string address)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        var credential = new StubCredential();
        using var provider = Services(transport, credential, builder => builder.AddHttpMessageHandler(() => new Detour(new Uri(address))));

        await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None));
        Assert.Empty(transport.Sent);
        Assert.Empty(credential.Requests);
    }

    [Fact]
    public async Task Handler_ThatSetsAnotherHost_GetsNoTokenAndSendsNothing()
    {
        // The transport checks the server's certificate against this header, not against the address.
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        var credential = new StubCredential();
        using var provider = Services(transport, credential, builder =>
            builder.ConfigureHttpClient(client => client.DefaultRequestHeaders.Host = "evil.example"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None));
        Assert.Empty(transport.Sent);
        Assert.Empty(credential.Requests);
    }

    [Fact]
    public void BaseAddress_Refused_IsNotRepeatedWithItsPasswordOrQuery()
    {
        foreach (var address in (string[])["https://me:hidden@management.azure.com", "https://management.azure.com?sig=hidden", "me:hidden@management.azure.com"])
        {
            var exception = Assert.Throws<SdkKitConfigurationException>(
                () => Things.Create(new StubCredential(), new AzureClientOptions { BaseAddress = address }));

            Assert.DoesNotContain("hidden", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Log_AtTraceWithAnotherHeaderRedacted_NeverHoldsTheToken()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"name":"one","size":1}""");
        using var log = new LogLines();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddSingleton<Azure.Core.TokenCredential>(new StubCredential());
        services.AddThings().ConfigurePrimaryHttpMessageHandler(() => transport).RedactLoggedHeaders(["x-other"]);
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None);

        Assert.Contains(log.Lines, line => line.Contains("Authorization", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("token-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        using var transport = new StubTransport((_, _) =>
        {
            var answer = StubTransport.Answer(HttpStatusCode.TemporaryRedirect);
            answer.Headers.Location = new Uri("https://evil.example/collect");
            return answer;
        });

        var exception = await Assert.ThrowsAsync<AzureApiException>(() => GeneratedClientTests.CreateClient(transport).GetAsync("1", CancellationToken.None));
        Assert.Equal(307, exception.Status);
        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Transport_ThatFollowsRedirects_IsRefused()
    {
        using var transport = new SocketsHttpHandler { AllowAutoRedirect = true };
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => GeneratedClientTests.CreateClient(transport).GetAsync("1", CancellationToken.None));

        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoToken_NothingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        var credential = new StubCredential { Fail = _ => new InvalidOperationException("no identity") };
        var client = Things.Create(credential, new AzureClientOptions { Transport = transport });

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("1", CancellationToken.None));
        Assert.Empty(transport.Sent);
    }

    [Fact]
    public async Task Header_SetByAnotherHandler_IsReplaced()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"name":"one","size":1}""");
        using var provider = Services(transport, new StubCredential(), builder =>
            builder.ConfigureHttpClient(client => client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Basic abc")));
        await provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None);

        Assert.Equal("Bearer token-1", transport.Last.Headers["Authorization"]);
    }

    [Fact]
    public async Task Unauthorized_TokenIsReplacedOnce()
    {
        using var transport = new StubTransport((request, _) => request.Headers.Authorization!.Parameter is "token-1"
            ? StubTransport.Answer(HttpStatusCode.Unauthorized)
            : StubTransport.Answer(HttpStatusCode.OK, """{"name":"one","size":1}"""));
        var client = GeneratedClientTests.CreateClient(transport);

        await Assert.ThrowsAsync<AzureApiException>(() => client.GetAsync("1", CancellationToken.None));
        await client.GetAsync("1", CancellationToken.None);
        Assert.Equal(["token-1", "token-1", "token-2"], transport.Sent.Select(one => one.Headers["Authorization"]["Bearer ".Length..]));
    }

    private static ServiceProvider Services(HttpMessageHandler transport, StubCredential credential, Action<IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Azure.Core.TokenCredential>(credential);
        configure(services.AddThings().ConfigurePrimaryHttpMessageHandler(() => transport));
        return services.BuildServiceProvider();
    }

    private sealed class Detour(Uri address) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = address;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
