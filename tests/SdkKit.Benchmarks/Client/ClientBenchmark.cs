using Azure.Core;
using Refit;
using SdkKit.Benchmarks.Measurement;

namespace SdkKit.Benchmarks.Client;

/// <summary>One typed call over a transport in memory, authorization header included: the generated client, a hand-written one, Refit, Azure.Core.</summary>
internal static class ClientBenchmark
{
    // Many short rounds: on a busy machine a long one is never undisturbed.
    private const int Rounds = 401;
    private const int Iterations = 300;
    private const string Version = "2024-01-01";
    private static readonly Item Sample = new("17", "seventeen", 17, ["a", "b"]);

    public static async Task<IReadOnlyList<Comparison>> RunAsync()
    {
        // As long as Entra ID's are; the header is a large part of what a request costs.
        var token = new string('t', 2048);
        using var service = new InMemoryService();
        using var http = new HttpClient(service, disposeHandler: false);
        var generated = Items.Create(new FixedToken(token), new AzureClientOptions { Transport = service });
        var handWritten = new HandWrittenItems(http, $"Bearer {token}");
        var refit = RestService.For<IRefitItems>("https://management.azure.com", new RefitSettings(new SystemTextJsonContentSerializer(ItemJson.Default.Options))
        {
            HttpMessageHandlerFactory = () => service,
            AuthorizationHeaderValueGetter = (_, _) => new ValueTask<string>(token),
        });

        var azureCore = new AzureCoreItems(http, new FixedToken(token));

        await CheckAsync(service, token, () => generated.GetAsync("17", Version, default), () => generated.PostAsync("17", Version, Sample, default));
        await CheckAsync(service, token, () => handWritten.GetAsync("17", Version, default), () => handWritten.PostAsync("17", Version, Sample, default));
        await CheckAsync(service, token, () => refit.GetAsync("17", Version, default), () => refit.PostAsync("17", Version, Sample, default));
        await CheckAsync(service, token, () => azureCore.GetAsync("17", Version, default), () => azureCore.PostAsync("17", Version, Sample, default));

        var results = await Interleaved.RunAsync(
            Rounds,
            Case("GET generated", () => generated.GetAsync("17", Version, default)),
            Case("GET hand-written", () => handWritten.GetAsync("17", Version, default)),
            Case("GET Refit", () => refit.GetAsync("17", Version, default)),
            Case("GET Azure.Core", () => azureCore.GetAsync("17", Version, default)),
            Case("POST generated", () => generated.PostAsync("17", Version, Sample, default)),
            Case("POST hand-written", () => handWritten.PostAsync("17", Version, Sample, default)),
            Case("POST Refit", () => refit.PostAsync("17", Version, Sample, default)),
            Case("POST Azure.Core", () => azureCore.PostAsync("17", Version, Sample, default)));
        return
        [
            .. Compare(results, "GET generated", "GET hand-written", limit: 1.1),
            .. Compare(results, "POST generated", "POST hand-written", limit: 1.1),
            .. Compare(results, "GET generated", "GET Refit", limit: 0.6),
            .. Compare(results, "POST generated", "POST Refit", limit: 0.6),
            .. Compare(results, "GET generated", "GET Azure.Core", limit: 0.35),
            .. Compare(results, "POST generated", "POST Azure.Core", limit: 0.35),
        ];
    }

    private static MeasuredCase Case(string name, Func<Task<Item>> call) => new(
        name,
        async count =>
        {
            for (var i = 0; i < count; i++)
            {
                await call().ConfigureAwait(false);
            }
        },
        Iterations);

    private static IEnumerable<Comparison> Compare(Dictionary<string, Measured> results, string one, string baseline, double limit) =>
    [
        new("client", one, "ns", results[one].Nanoseconds, baseline, results[baseline].Nanoseconds, limit),
        new("client", one, "B", results[one].Bytes, baseline, results[baseline].Bytes, limit),
    ];

    /// <summary>The cases are comparable only while they send the same request and read the same answer.</summary>
    private static async Task CheckAsync(InMemoryService service, string token, params Func<Task<Item>>[] calls)
    {
        service.IsRecording = true;
        foreach (var call in calls)
        {
            var item = await call();
            if (service.LastAuthorization != $"Bearer {token}" || service.LastAddress != "https://management.azure.com/items/17?api-version=2024-01-01" || item.Size is not 17)
            {
                throw new InvalidOperationException($"The cases differ: {service.LastAddress}");
            }
        }

        service.IsRecording = false;
    }

    private sealed class FixedToken(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(token, DateTimeOffset.UtcNow.AddDays(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
