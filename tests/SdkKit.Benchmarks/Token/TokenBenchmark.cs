using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using SdkKit.Authorization;
using SdkKit.Benchmarks.Measurement;
using SdkKit.Credentials;

namespace SdkKit.Benchmarks.Token;

/// <summary>A cached token: ours on the request path, the least that such a read can cost, and MSAL's own cached call.</summary>
internal static class TokenBenchmark
{
    private const string Audience = "https://management.azure.com/";

    public static async Task<IReadOnlyList<Comparison>> RunAsync()
    {
        var application = ConfidentialClientApplicationBuilder.Create(Guid.NewGuid().ToString())
            .WithClientSecret(Guid.NewGuid().ToString())
            .WithAuthority("https://login.microsoftonline.com", Guid.NewGuid().ToString())
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new InMemoryAuthority())
            .Build();
        string[] scopes = [Audience + "/.default"];
        var cache = new Tokens.TokenCache(new MsalCredential(new ConfidentialClientTokenSource(application)), Audience, TimeProvider.System, NullLogger.Instance);
        await cache.GetHeaderAsync(CancellationToken.None);
        var least = new LeastRead("Bearer x");
        least.Renew(long.MaxValue);
        using var step = new HttpMessageInvoker(new AuthorizationHandler(new HostPolicy("Bench", ["management.azure.com"], 443), cache, NullLogger.Instance) { InnerHandler = new Sink() });
        using var bare = new HttpMessageInvoker(new Sink());

        var results = await Interleaved.RunAsync(
            new MeasuredCase("cached token", count => Loop(count, () => cache.TryGetHeader(out _)), 1_000_000),
            new MeasuredCase("volatile read and expiry", count => Loop(count, () => least.TryGet(out _)), 1_000_000),
            new MeasuredCase("MSAL cached call", count => LoopAsync(count, () => application.AcquireTokenForClient(scopes).ExecuteAsync()), 1000),
            new MeasuredCase("request with token", count => LoopAsync(count, () => SendAsync(step)), 20_000),
            new MeasuredCase("request without", count => LoopAsync(count, () => SendAsync(bare)), 20_000));
        var (ours, read, msal) = (results["cached token"], results["volatile read and expiry"], results["MSAL cached call"]);
        return
        [
            new("token", "cached token", "ns", ours.Nanoseconds, "volatile read and expiry", read.Nanoseconds, 3),
            new("token", "cached token", "B", ours.Bytes, "nothing", 0, 0),
            new("token", "cached token", "ns", ours.Nanoseconds, "MSAL cached call", msal.Nanoseconds, 0.01),
            new("token", "authorization step", "B", results["request with token"].Bytes - results["request without"].Bytes, "nothing", 0, 256),
        ];
    }

    private static Task<HttpResponseMessage> SendAsync(HttpMessageInvoker invoker) =>
        invoker.SendAsync(new HttpRequestMessage(HttpMethod.Get, Sink.Address), CancellationToken.None);

    private static Task Loop(int count, Func<bool> read)
    {
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            found += read() ? 1 : 0;
        }

        return found == count ? Task.CompletedTask : throw new InvalidOperationException("A cached token was not found.");
    }

    private static async Task LoopAsync<T>(int count, Func<Task<T>> call)
    {
        for (var i = 0; i < count; i++)
        {
            await call().ConfigureAwait(false);
        }
    }

    private sealed class Sink : HttpMessageHandler
    {
        public static readonly Uri Address = new("https://management.azure.com/items");
        private static readonly Task<HttpResponseMessage> Answer = Task.FromResult(new HttpResponseMessage());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Answer;
    }
}
