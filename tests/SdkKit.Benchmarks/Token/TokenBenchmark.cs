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
    private const int Tenants = 10_000;

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
        var least = NewLeast();
        var caches = await ManyAsync();
        var leasts = Enumerable.Range(0, Tenants).Select(_ => NewLeast()).ToArray();
        new Random(18).Shuffle(leasts);
        using var step = new HttpMessageInvoker(new AuthorizationHandler(new HostPolicy("Bench", ["management.azure.com"], 443), cache, NullLogger.Instance) { InnerHandler = new Sink() });
        using var bare = new HttpMessageInvoker(new Sink());

        var results = await Interleaved.RunAsync(
            new MeasuredCase("cached token", count => Loop(count, () => cache.TryGetHeader(out _)), 1_000_000),
            new MeasuredCase("volatile read and expiry", count => Loop(count, () => least.TryGet(out _)), 1_000_000),
            new MeasuredCase("10,000 tenants", count => Loop(count, Each(caches, one => one.TryGetHeader(out _))), 1_000_000),
            new MeasuredCase("10,000 volatile reads", count => Loop(count, Each(leasts, one => one.TryGet(out _))), 1_000_000),
            new MeasuredCase("2 threads", count => OnTwoThreadsAsync(count, () => cache.TryGetHeader(out _)), 1_000_000),
            new MeasuredCase("2 threads, volatile read", count => OnTwoThreadsAsync(count, () => least.TryGet(out _)), 1_000_000),
            new MeasuredCase("MSAL cached call", count => LoopAsync(count, () => application.AcquireTokenForClient(scopes).ExecuteAsync()), 1000),
            new MeasuredCase("request with token", count => LoopAsync(count, () => SendAsync(step)), 20_000),
            new MeasuredCase("request without", count => LoopAsync(count, () => SendAsync(bare)), 20_000));
        var (ours, read, msal) = (results["cached token"], results["volatile read and expiry"], results["MSAL cached call"]);
        return
        [
            new("token", "cached token", "ns", ours.Nanoseconds, "volatile read and expiry", read.Nanoseconds, 3),
            new("token", "cached token", "B", ours.Bytes, "nothing", 0, 0),
            new("token", "cached token", "ns", ours.Nanoseconds, "MSAL cached call", msal.Nanoseconds, 0.01),
            Against(results, "10,000 tenants", "10,000 volatile reads"),
            new("token", "10,000 tenants", "B", results["10,000 tenants"].Bytes, "nothing", 0, 0),
            new("token", "10,000 tenants", "ns", results["10,000 tenants"].Nanoseconds, "MSAL, one tenant", msal.Nanoseconds, 0.01),
            Against(results, "2 threads", "2 threads, volatile read"),
            new("token", "authorization step", "B", results["request with token"].Bytes - results["request without"].Bytes, "nothing", 0, 256),
        ];
    }

    private static Comparison Against(Dictionary<string, Measured> results, string one, string baseline) =>
        new("token", one, "ns", results[one].Nanoseconds, baseline, results[baseline].Nanoseconds, 3);

    private static LeastRead NewLeast()
    {
        var least = new LeastRead("Bearer x");
        least.Renew(long.MaxValue);
        return least;
    }

    /// <summary>A token cache per tenant, each with a token, in an order that is not the one of their memory.</summary>
    private static async Task<Tokens.TokenCache[]> ManyAsync()
    {
        var caches = new Tokens.TokenCache[Tenants];
        for (var i = 0; i < Tenants; i++)
        {
            caches[i] = new Tokens.TokenCache(new FixedCredential(), Audience, TimeProvider.System, NullLogger.Instance, $"tenant-{i}");
            await caches[i].GetHeaderAsync(CancellationToken.None);
        }

        new Random(17).Shuffle(caches);
        return caches;
    }

    private static Func<bool> Each<T>(T[] all, Func<T, bool> read)
    {
        var next = 0;
        return () =>
        {
            next = next + 1 < all.Length ? next + 1 : 0;
            return read(all[next]);
        };
    }

    private static Task OnTwoThreadsAsync(int count, Func<bool> read) =>
        Task.WhenAll(Task.Run(() => Loop(count, read)), Task.Run(() => Loop(count, read)));

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
