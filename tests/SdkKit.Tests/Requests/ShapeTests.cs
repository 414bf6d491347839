using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Requests;

/// <summary>What a client can be made of: generic methods and interfaces, methods with a body, classes.</summary>
public sealed class ShapeTests : RequestTests
{
    [Fact]
    public async Task GenericMethod_ReadsAndWritesByTheContextsContract()
    {
        Assert.Equal(new Part("one", 1), await Client.GenericAsync<Part>("x", Token));
        Assert.Equal("one", (await Client.SendAsync<Part, Search>(new Part("p", 2), Token)).Name);
        Assert.Equal("""{"name":"p","size":2}""", Last.Body);
        await Client.KeyAsync(Guid.Empty, Token);
        Assert.Equal("?key=00000000-0000-0000-0000-000000000000", Last.Address.Query);
    }

    [Fact]
    public async Task GenericMethod_TypeThatTheContextDoesNotKnow_IsOneLine()
    {
        var exception = await Assert.ThrowsAsync<SdkKitConfigurationException>(() => Client.GenericAsync<Located>("x", Token));

        Assert.Contains("[JsonSerializable(typeof(Located))]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenericInterface_IsAClientForEachType()
    {
        using var provider = new ServiceCollection()
            .AddStore<Part>(options => options.Credential = new StubCredential()).ConfigurePrimaryHttpMessageHandler(() => Transport).Services
            .AddStore<Search>(options => options.Credential = new StubCredential()).ConfigurePrimaryHttpMessageHandler(() => Transport).Services
            .BuildServiceProvider();

        Assert.Equal(1, (await provider.GetRequiredService<IStore<Part>>().GetAsync("a", Token)).Size);
        Assert.Equal("one", (await provider.GetRequiredService<IStore<Search>>().GetAsync("a", Token)).Name);
        await Store<Part>.Create(new StubCredential(), new AzureClientOptions { Transport = Transport }).PutAsync("b", new Part("p", 3), Token);
        Assert.Equal("""{"name":"p","size":3}""", Last.Body);
    }

    [Fact]
    public async Task MethodWithABody_IsTheInterfacesOwn()
    {
        await Client.TwiceAsync(Token);
        await ((IBaseShapes)Client).GivenAsync(Token);

        Assert.Equal(["OPTIONS /a", "LOCK /locks/given"], Transport.Sent.Select(sent => $"{sent.Method} {sent.Address.AbsolutePath}"));
    }

    [Fact]
    public async Task PartialClass_IsAClientWithoutAnInterface()
    {
        var gauges = Gauges.Create(new StubCredential(), new AzureClientOptions { Transport = Transport });

        Assert.Equal(1, (await gauges.GetFirstAsync(Token)).Size);
        Assert.Equal("/gauges/first?api-version=2026-01-01&top=3", Last.Address.PathAndQuery);
        await gauges.SendAsync(new Part("p", 2), Token);
        Assert.Equal("""{"name":"p","size":2}""", Last.Body);

        using var provider = new ServiceCollection()
            .AddGauges(options => options.Credential = new StubCredential()).ConfigurePrimaryHttpMessageHandler(() => Transport).Services
            .BuildServiceProvider();
        Assert.Equal(1, (await provider.GetRequiredService<Gauges>().GetFirstAsync(Token)).Size);
    }

    [Fact]
    public async Task Timeout_OfAMethod_EndsTheCallAndSaysSo()
    {
        using var silent = new SilentTransport();
        var client = Shapes.Create(new StubCredential(), new AzureClientOptions { Transport = silent });

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => client.SlowAsync(Token));
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains("GET /slow", exception.Message, StringComparison.Ordinal);

        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var own = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SlowAsync(cancelled.Token));
        Assert.IsNotType<TimeoutException>(own.InnerException);
    }

    private sealed class SilentTransport : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
