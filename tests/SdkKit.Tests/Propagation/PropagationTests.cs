using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Propagation;

public sealed class PropagationTests
{
    private const string Refusal = """{"error":{"code":"AuthorizationFailed","message":"no"}}""";
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Forbidden_WithinTheWindow_IsRetriedWithFreshTokensUntilLetIn()
    {
        using var transport = new StubTransport((_, count) => count < 5
            ? StubTransport.Answer(HttpStatusCode.Forbidden, Refusal)
            : StubTransport.Answer(HttpStatusCode.OK, """{"name":"one","size":1}"""));
        var thing = await RunAsync(Client(transport, TimeSpan.FromMinutes(10)).CreateAsync(new Thing("n", 1), null, 0, CancellationToken.None));

        Assert.Equal("one", thing.Name);
        Assert.Equal(["token-1", "token-2", "token-3", "token-4", "token-5"], transport.Sent.Select(one => one.Headers["Authorization"]["Bearer ".Length..]));
        Assert.All(transport.Sent, one => Assert.Equal("""{"name":"n","size":1}""", one.Body));
    }

    [Fact]
    public async Task Forbidden_AfterTheWindow_IsTheServicesAnswer()
    {
        using var transport = new StubTransport(HttpStatusCode.Forbidden, Refusal);
        var start = _time.GetUtcNow();
        var client = Client(transport, TimeSpan.FromMinutes(2));
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => RunAsync(client.GetAsync("1", CancellationToken.None)));

        Assert.Equal((403, "AuthorizationFailed"), (exception.Status, exception.ErrorCode));
        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(125));
        Assert.InRange(transport.Sent.Count, 5, 12);

        var sent = transport.Sent.Count;
        await Assert.ThrowsAsync<AzureApiException>(() => client.GetAsync("1", CancellationToken.None));
        Assert.Equal(sent + 1, transport.Sent.Count);
    }

    [Theory]
    [InlineData("""{"error":{"code":"InvalidAuthenticationTokenAudience","message":"wrong audience"}}""")]
    [InlineData("""{"error":{"code":"AuthenticationFailed","message":"The token is malformed."}}""")]
    [InlineData("<html>proxy says no</html>")]
    [InlineData("")]
    public async Task Forbidden_ForAReasonThatDoesNotPass_IsNotRetried(string body)
    {
        using var transport = new StubTransport(HttpStatusCode.Forbidden, body);
        await Assert.ThrowsAsync<AzureApiException>(() => Client(transport, TimeSpan.FromMinutes(10)).GetAsync("1", CancellationToken.None));

        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Forbidden_WithoutAWindow_IsNotRetried()
    {
        using var transport = new StubTransport(HttpStatusCode.Forbidden, Refusal);
        await Assert.ThrowsAsync<AzureApiException>(() => Client(transport, TimeSpan.Zero).GetAsync("1", CancellationToken.None));

        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Forbidden_WithABodyThatCannotBeSentAgain_IsNotRetried()
    {
        using var transport = new StubTransport(HttpStatusCode.Forbidden, Refusal);
        using var stream = new StreamContent(new MemoryStream([1, 2, 3]));
        await Assert.ThrowsAsync<AzureApiException>(() => Client(transport, TimeSpan.FromMinutes(10)).PatchAsync("a", stream, CancellationToken.None));

        Assert.Single(transport.Sent);
    }

    [Theory]
    [InlineData("""{"error":{"code":"InsufficientAccessError","message":"The provided credentials have insufficient access"}}""")]
    [InlineData("""{"error":{"code":"AuthenticationFailed","message":"The Azure AD object 'o' does not have permissions to perform action 'Microsoft.Insights/Metrics/write' over scope 's'."}}""")]
    [InlineData("""{"error":{"code":"Forbidden","message":"no","innererror":{"code":"ForbiddenByRbac"}}}""")]
    [InlineData("""{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}""")]
    [InlineData("<?xml version=\"1.0\"?><Error><Code>AuthorizationPermissionMismatch</Code><Message>no</Message></Error>")]
    public async Task Forbidden_AsEachServiceSaysIt_IsRetried(string body)
    {
        using var transport = new StubTransport((_, count) => count is 1
            ? StubTransport.Answer(HttpStatusCode.Forbidden, body)
            : StubTransport.Answer(HttpStatusCode.OK, """{"name":"one","size":1}"""));
        await RunAsync(Client(transport, TimeSpan.FromMinutes(10)).GetAsync("1", CancellationToken.None));

        Assert.Equal(2, transport.Sent.Count);
    }

    [Fact]
    public async Task Waiting_IsLoggedWithTheClientsName()
    {
        using var transport = new StubTransport((_, count) => count is 1
            ? StubTransport.Answer(HttpStatusCode.Forbidden, Refusal)
            : StubTransport.Answer(HttpStatusCode.OK, """{"name":"one","size":1}"""));
        var log = new LogLines();
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.AddProvider(log));
        services.AddSingleton<Azure.Core.TokenCredential>(new StubCredential());
        services.AddThings(options => (options.PropagationWindow, options.TimeProvider) = (TimeSpan.FromMinutes(1), _time))
            .ConfigurePrimaryHttpMessageHandler(() => transport);
        using var provider = services.BuildServiceProvider();
        await RunAsync(provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None));

        Assert.Contains(log.Lines, line => line.StartsWith("Things: access is not effective yet; next try in 1 s", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("Things: access is effective after", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("token-", StringComparison.Ordinal));
    }

    private Things Client(HttpMessageHandler transport, TimeSpan window) => Things.Create(
        new StubCredential(_time, TimeSpan.FromDays(1)),
        new AzureClientOptions { Transport = transport, PropagationWindow = window, TimeProvider = _time });

    private async Task<T> RunAsync<T>(Task<T> call)
    {
        for (var i = 0; i < 2000 && !call.IsCompleted; i++)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            _time.Advance(TimeSpan.FromMilliseconds(500));
        }

        return await call;
    }
}
