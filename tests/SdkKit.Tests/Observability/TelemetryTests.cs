using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SdkKit.Tests.Clients;
using SdkKit.Tests.Credentials;
using SdkKit.Tests.Propagation;

namespace SdkKit.Tests.Observability;

/// <summary>Listeners are the process's, so these run alone.</summary>
[Collection(nameof(ProcessVariables))]
public sealed class TelemetryTests
{
    private const string Good = """{"name":"one","size":1}""";

    [Fact]
    public async Task Request_IsATraceInTheConventionsOfHttpClients()
    {
        using var listened = new Listened();
        using var transport = new StubTransport((_, count) => count is 1 ? StubTransport.Answer(HttpStatusCode.ServiceUnavailable) : Answer());
        var id = Guid.NewGuid().ToString();
        await GeneratedClientTests.CreateClient(transport).GetAsync(id, CancellationToken.None);

        var traces = listened.Activities.Where(one => one.Kind is ActivityKind.Client).ToArray();
        Assert.Equal(["GET /things/{id}", "GET /things/{id}"], traces.Select(one => one.DisplayName));
        Assert.Equal(("503", 503, ActivityStatusCode.Error), (traces[0].GetTagItem("error.type"), traces[0].GetTagItem("http.response.status_code"), traces[0].Status));
        Assert.Null(traces[0].GetTagItem("http.request.resend_count"));
        var tags = traces[1].TagObjects.ToDictionary(one => one.Key, one => one.Value);
        Assert.Equal("GET", tags["http.request.method"]);
        Assert.Equal("/things/{id}", tags["url.template"]);
        Assert.Equal("management.azure.com", tags["server.address"]);
        Assert.Equal(443, tags["server.port"]);
        Assert.Equal(200, tags["http.response.status_code"]);
        Assert.Equal(1, tags["http.request.resend_count"]);
        Assert.Equal("r-1", tags["azure.service.request.id"]);
        Assert.DoesNotContain("error.type", tags.Keys);
        Assert.DoesNotContain(tags.Values, value => $"{value}".Contains(id, StringComparison.Ordinal));
        Assert.Contains(listened.Activities, one => one.DisplayName is "token");
    }

    [Fact]
    public async Task Request_IsMeasuredWithFewValuesPerTag()
    {
        using var listened = new Listened();
        using var transport = new StubTransport((_, count) => count is 1 ? throw new HttpRequestException(HttpRequestError.ConnectionError) : Answer());
        await GeneratedClientTests.CreateClient(transport).GetAsync("1", CancellationToken.None);

        var measured = listened.Measurements.Where(one => one.Name is "http.client.request.duration").ToArray();
        Assert.Equal(2, measured.Length);
        Assert.Equal("connection_error", measured[0].Tags["error.type"]);
        Assert.Equal(
            ["http.request.method", "http.response.status_code", "network.protocol.version", "server.address", "server.port", "url.scheme", "url.template"],
            measured[1].Tags.Keys.Order());
        Assert.All(measured, one => Assert.InRange(one.Value, 0, 60));
        Assert.Single(listened.Measurements, one => one.Name is "sdkkit.token.request.duration");
    }

    [Fact]
    public async Task Request_WithoutListeners_AllocatesNothingForThem()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Good);
        using var bare = new HttpMessageInvoker(new Answering());
        using var told = new HttpMessageInvoker(new SdkKit.Observability.TelemetryHandler(
            "Things", Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance)
        { InnerHandler = new Answering() });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://management.azure.com/");
        await MeasureAsync(bare, request);
        await MeasureAsync(told, request);

        Assert.Equal(await MeasureAsync(bare, request), await MeasureAsync(told, request));
    }

    [Fact]
    public async Task Everything_AtTraceLevel_HoldsNoSecretAndNoToken()
    {
        using var listened = new Listened();
        using var log = new LogLines();
        var query = Guid.NewGuid().ToString();
        var secrets = new List<string> { query };
        using var transport = new StubTransport((request, count) => count switch
        {
            1 => Challenge(),
            2 => StubTransport.Answer(HttpStatusCode.ServiceUnavailable),
            3 => throw new HttpRequestException(HttpRequestError.ConnectionError),
            4 => StubTransport.Answer(HttpStatusCode.Forbidden, """{"error":{"code":"AuthorizationFailed","message":"no"}}"""),
            5 => Answer(),
            _ => StubTransport.Answer(HttpStatusCode.BadRequest, $$$"""{"error":{"code":"Echo","message":"you sent {{{request.Headers.Authorization}}}"}}"""),
        });
        var credential = new SecretCredential(secrets);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddSingleton<Azure.Core.TokenCredential>(credential);
        services.AddThings(options =>
        {
            options.Resilience.Delay = TimeSpan.FromMilliseconds(1);
            options.PropagationWindow = TimeSpan.FromSeconds(30);
        }).ConfigurePrimaryHttpMessageHandler(() => transport);
        using var provider = services.BuildServiceProvider();
        var things = provider.GetRequiredService<IThings>();
        await things.GetAsync("1", CancellationToken.None);
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => things.ListAsync(filter: query, cancellationToken: CancellationToken.None));
        credential.Fails = true;
        var failed = Things.Create(credential, new AzureClientOptions { Transport = transport });
        await Assert.ThrowsAsync<InvalidOperationException>(() => failed.GetAsync("1", CancellationToken.None));

        var output = string.Join('\n', [.. log.Lines, .. listened.Lines, exception.ToString()]);
        Assert.Contains("repeated in", output, StringComparison.Ordinal);
        Assert.Contains("continuous access evaluation", output, StringComparison.Ordinal);
        Assert.Contains("access is not effective yet", output, StringComparison.Ordinal);
        Assert.Contains("was acquired in", output, StringComparison.Ordinal);
        Assert.Contains("GET management.azure.com/things/{id}: 200", output, StringComparison.Ordinal);
        Assert.True(secrets.Count > 3);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, output, StringComparison.Ordinal));
    }

    private static HttpResponseMessage Answer()
    {
        var answer = StubTransport.Answer(HttpStatusCode.OK, Good);
        answer.Headers.Add("x-ms-request-id", "r-1");
        return answer;
    }

    private static HttpResponseMessage Challenge()
    {
        var answer = StubTransport.Answer(HttpStatusCode.Unauthorized);
        answer.Headers.TryAddWithoutValidation("WWW-Authenticate", """Bearer error="insufficient_claims", claims="e30" """);
        return answer;
    }

    private static async Task<long> MeasureAsync(HttpMessageInvoker invoker, HttpRequestMessage request)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            await invoker.SendAsync(request, CancellationToken.None);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Answering : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage> _answer = Task.FromResult(new HttpResponseMessage());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _answer;
    }

    private sealed class SecretCredential(List<string> secrets) : Azure.Core.TokenCredential
    {
        public bool Fails { get; set; }

        public override Azure.Core.AccessToken GetToken(Azure.Core.TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            if (Fails)
            {
                throw new InvalidOperationException("authority down");
            }

            // In the form of the tokens that Entra ID issues.
            var token = $"eyJ{Guid.NewGuid():N}.{Guid.NewGuid():N}.{Guid.NewGuid():N}";
            secrets.AddRange(token.Split('.'));
            return new Azure.Core.AccessToken(token, DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<Azure.Core.AccessToken> GetTokenAsync(Azure.Core.TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Listens to everything that SdkKit tells.</summary>
    private sealed class Listened : IDisposable
    {
        private readonly ActivityListener _traces;
        private readonly MeterListener _meters = new();

        public Listened()
        {
            _traces = new ActivityListener
            {
                ShouldListenTo = source => source.Name is "SdkKit",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Activities.Enqueue,
            };
            ActivitySource.AddActivityListener(_traces);
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name is "SdkKit")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
                Measurements.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary(one => one.Key, one => one.Value))));
            _meters.Start();
        }

        public ConcurrentQueue<Activity> Activities { get; } = [];

        public ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> Measurements { get; } = [];

        public IEnumerable<string> Lines => Activities.Select(one => $"{one.DisplayName} {one.StatusDescription} {string.Join(' ', one.TagObjects)} {string.Join(' ', one.Events)}")
            .Concat(Measurements.Select(one => $"{one.Name} {string.Join(' ', one.Tags)}"));

        public void Dispose()
        {
            _traces.Dispose();
            _meters.Dispose();
        }
    }
}
