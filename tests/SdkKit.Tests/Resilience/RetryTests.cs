using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SdkKit.Http;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Resilience;

public sealed class RetryTests
{
    private const string Good = """{"name":"one","size":1}""";
    private static readonly Thing Body = new("a", 1);

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(507)]
    public async Task Get_ThatFailsForAMoment_IsRepeated(int status)
    {
        using var transport = Failing(2, status);
        Assert.Equal("one", (await Client(transport).GetAsync("1", CancellationToken.None)).Name);
        Assert.Equal(3, transport.Sent.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task Get_ThatFailsForGood_IsNot(int status)
    {
        using var transport = Failing(9, status);
        await Assert.ThrowsAsync<AzureApiException>(() => Client(transport).GetAsync("1", CancellationToken.None));
        Assert.Single(transport.Sent);
    }

    [Theory]
    [InlineData(500, null, 1)]
    [InlineData(408, null, 1)]
    [InlineData(502, null, 1)]
    [InlineData(504, "0", 1)]
    [InlineData(503, null, 1)]
    [InlineData(503, "0", 2)]
    [InlineData(429, null, 2)]
    public async Task Post_IsRepeatedOnlyWhenItWasNotActedUpon(int status, string? retryAfter, int sent)
    {
        using var transport = Failing(1, status, ("Retry-After", retryAfter));
        var call = Client(transport).CreateAsync(Body, prefer: null, 1, CancellationToken.None);
        _ = sent is 1 ? (object)await Assert.ThrowsAsync<AzureApiException>(() => call) : await call;

        Assert.Equal(sent, transport.Sent.Count);
        Assert.All(transport.Sent, one => Assert.Equal(transport.Sent[0].Body, one.Body));
    }

    [Fact]
    public async Task Post_ThatTheServiceKnowsAgain_IsRepeated()
    {
        using var transport = Failing(1, 500);
        var services = new ServiceCollection();
        services.AddSingleton<Azure.Core.TokenCredential>(new StubCredential());
        services.AddThings(Quick).ConfigurePrimaryHttpMessageHandler(() => transport)
            .ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("Repeatability-Request-ID", Guid.NewGuid().ToString()));
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IThings>().CreateAsync(Body, prefer: null, 1, CancellationToken.None);

        Assert.Equal(2, transport.Sent.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, true, true)]
    [InlineData(HttpRequestError.NameResolutionError, true, true)]
    [InlineData(HttpRequestError.ResponseEnded, true, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false, false)]
    public async Task Connection_ThatFails_IsTriedAgainUnlessThatCouldDoSomethingTwice(HttpRequestError error, bool getIsRepeated, bool postIsRepeated)
    {
        foreach (var (isGet, isRepeated) in ((bool, bool)[])[(true, getIsRepeated), (false, postIsRepeated)])
        {
            using var transport = new StubTransport((_, count) => count is 1 ? throw new HttpRequestException(error) : StubTransport.Answer(HttpStatusCode.OK, Good));
            var client = Client(transport);
            var call = isGet ? client.GetAsync("1", CancellationToken.None) : client.CreateAsync(Body, prefer: null, 1, CancellationToken.None);
            _ = isRepeated ? (object)await call : await Assert.ThrowsAnyAsync<Exception>(() => call);

            Assert.Equal(isRepeated ? 2 : 1, transport.Sent.Count);
        }
    }

    [Fact]
    public async Task Put_WithABodyThatIsGone_IsNotRepeated()
    {
        using var transport = Failing(1, 503);
        using var body = new StreamContent(new Pipe());
        await Assert.ThrowsAsync<AzureApiException>(() => Client(transport).PatchAsync("a", body, CancellationToken.None));

        Assert.Single(transport.Sent);
    }

    [Theory]
    [InlineData("Retry-After", "0.3")]
    [InlineData("retry-after-ms", "300")]
    [InlineData("x-ms-retry-after-ms", "300")]
    public async Task Service_ThatSaysWhen_IsNotAskedBefore(string header, string value)
    {
        using var transport = Failing(1, 429, (header, value));
        var clock = Stopwatch.StartNew();
        await Client(transport).GetAsync("1", CancellationToken.None);

        Assert.InRange(clock.ElapsedMilliseconds, 290, 30_000);
    }

    [Theory]
    [InlineData("7", null, 7.0)]
    [InlineData("0.25", null, 0.25)]
    [InlineData(" 3 ", null, 3.0)]
    [InlineData("Sun, 22 Nov 2026 10:02:05 GMT", null, 125.0)]
    [InlineData("Sun, 22 Nov 2026 10:02:05 GMT", "Sun, 22 Nov 2026 10:02:00 GMT", 5.0)]
    [InlineData("Sunday, 22-Nov-26 10:02:05 GMT", null, 125.0)]
    [InlineData("Sun, 22 Nov 2026 09:00:00 GMT", null, 0.0)]
    [InlineData("-5", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("1e99", null, null)]
    [InlineData("99999999999999999999", null, 2592000.0)]
    public void RetryAfter_IsReadAsItsFormSays(string value, string? date, double? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", value);
        if (date is not null)
        {
            response.Headers.TryAddWithoutValidation("Date", date);
        }

        var now = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-22T10:00:00Z", CultureInfo.InvariantCulture));
        Assert.Equal(seconds, RetryAfter.Of(response, now)?.TotalSeconds);
    }

    [Fact]
    public async Task Pause_BeyondTheTotalTimeout_EndsWithTheAnswerAtOnce()
    {
        using var transport = Failing(9, 429, ("Retry-After", "3600"));
        var clock = Stopwatch.StartNew();
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Client(transport).GetAsync("1", CancellationToken.None));

        Assert.Equal(429, exception.Status);
        Assert.Single(transport.Sent);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 30_000);
    }

    [Fact]
    public async Task Try_ThatHangs_IsGivenUpAndRepeated()
    {
        using var transport = new HangingTransport(hangs: 1);
        var client = Client(transport, options => options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(2));

        Assert.Equal("one", (await client.GetAsync("1", CancellationToken.None)).Name);
        Assert.Equal(2, transport.Count);
    }

    [Fact]
    public async Task Service_ThatNeverAnswers_IsATypedErrorWithinTheTotalTimeout()
    {
        using var transport = new HangingTransport(hangs: int.MaxValue);
        var client = Client(transport, options =>
        {
            options.Resilience.AttemptTimeout = TimeSpan.FromMilliseconds(200);
            options.Resilience.TotalTimeout = TimeSpan.FromMilliseconds(500);
        });
        var clock = Stopwatch.StartNew();
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => client.GetAsync("1", CancellationToken.None));

        Assert.Contains("no answer within", exception.Message, StringComparison.Ordinal);
        Assert.Contains("SdkKit:Resilience:AttemptTimeout is 0.2 s", exception.Message, StringComparison.Ordinal);
        Assert.InRange(clock.ElapsedMilliseconds, 150, 30_000);
    }

    [Fact]
    public async Task Post_ThatHangs_IsNotRepeated()
    {
        using var transport = new HangingTransport(hangs: 1);
        var client = Client(transport, options => options.Resilience.AttemptTimeout = TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAsync<AzureApiException>(() => client.CreateAsync(Body, prefer: null, 1, CancellationToken.None));
        Assert.Equal(1, transport.Count);
    }

    [Fact]
    public async Task Caller_WhoGivesUp_IsTheOneWhoCancelled()
    {
        using var transport = new HangingTransport(hangs: int.MaxValue);
        using var cancellation = new CancellationTokenSource();
        var call = Client(transport).GetAsync("1", cancellation.Token);
        while (transport.Count == 0)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(1, transport.Count);
    }

    [Fact]
    public async Task Timers_UsedAgain_DoNotEndLaterTries()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Good);
        var client = Client(transport, options => options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(2));
        for (var i = 0; i < 20; i++)
        {
            await client.GetAsync("1", CancellationToken.None);
            await Task.Delay(150, CancellationToken.None);
        }

        Assert.Equal(20, transport.Sent.Count);
    }

    [Fact]
    public async Task Client_OfTheServiceCollection_RepeatsTooAndHasNoOtherTimeout()
    {
        using var transport = Failing(1, 503);
        var services = new ServiceCollection();
        services.AddSingleton<Azure.Core.TokenCredential>(new StubCredential());
        var builder = services.AddThings(Quick).ConfigurePrimaryHttpMessageHandler(() => transport);
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None);

        Assert.Equal(2, transport.Sent.Count);
        // HttpClient's own would end a wait for propagation after 100 seconds.
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(builder.Name);
        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    [Fact]
    public void Options_OutOfRange_AreOneLine()
    {
        var exception = Assert.Throws<SdkKitConfigurationException>(
            () => Things.Create(new StubCredential(), new AzureClientOptions { Resilience = { MaxRetries = -1 } }));

        Assert.Equal("Things: SdkKit:Resilience:MaxRetries is out of range; set a number from 0 to 100.", exception.Message);
    }

    private static StubTransport Failing(int times, int status, params (string Name, string? Value)[] headers) => new((_, count) =>
    {
        if (count > times)
        {
            return StubTransport.Answer(HttpStatusCode.OK, Good);
        }

        var answer = StubTransport.Answer((HttpStatusCode)status, """{"error":{"code":"Busy","message":"later"}}""");
        foreach (var (name, value) in headers.Where(one => one.Value is not null))
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    });

    private static Things Client(HttpMessageHandler transport, Action<AzureClientOptions>? configure = null)
    {
        var options = new AzureClientOptions { Transport = transport };
        Quick(options);
        configure?.Invoke(options);
        return Things.Create(new StubCredential(), options);
    }

    private static void Quick(AzureClientOptions options) => options.Resilience.Delay = TimeSpan.FromMilliseconds(1);

    private sealed class HangingTransport(int hangs) : HttpMessageHandler
    {
        private int _count;

        public int Count => _count;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _count) <= hangs)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return StubTransport.Answer(HttpStatusCode.OK, Good);
        }
    }

    private sealed class Pipe : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
