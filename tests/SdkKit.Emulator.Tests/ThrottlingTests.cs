using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using SdkKit.Emulator.Throttling;

namespace SdkKit.Emulator.Tests;

/// <summary>What is over the limits is refused with the time to wait, and not done.</summary>
public sealed class ThrottlingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Graph_MoreWritesThanTheBucketHolds_WarnsThenRefusesUntilThereIsAToken()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var emulator = await AzureEmulator.StartAsync(new() { Clock = clock, Throttling = new() { GraphWrites = new(5, 0.4), GraphReads = new(2, 1) } }, Cancellation);
        using var http = await ClientAsync(emulator, "https://graph.microsoft.com/.default");

        var answers = new List<HttpResponseMessage>();
        for (var write = 0; write < 6; write++)
            answers.Add(await http.PostAsync(new Uri("https://graph.microsoft.com/v1.0/applications"), new StringContent("""{"displayName":"x"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), Cancellation));

        Assert.All(answers[..5], answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.False(answers[2].Headers.Contains("x-ms-throttle-limit-percentage"));
        Assert.Equal("0.8", Assert.Single(answers[3].Headers.GetValues("x-ms-throttle-limit-percentage")));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[5].StatusCode);
        Assert.Equal("2.500", Assert.Single(answers[5].Headers.NonValidated["Retry-After"]));
        Assert.Contains("TooManyRequests", await answers[5].Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(5, emulator.State.Applications.Count(application => application.DisplayName == "x"));

        // Reads have a bucket of their own.
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("https://graph.microsoft.com/v1.0/applications"), Cancellation)).StatusCode);
        clock.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal(HttpStatusCode.Created, (await http.PostAsync(new Uri("https://graph.microsoft.com/v1.0/applications"), new StringContent("""{"displayName":"x"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task ResourceManager_Reads_TellWhatIsLeftAndRefuseInWholeSeconds()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var emulator = await AzureEmulator.StartAsync(new() { Clock = clock, Throttling = new() { ResourceManagerReads = new(3, 0.4) } }, Cancellation);
        using var http = await ClientAsync(emulator, "https://management.azure.com/.default");
        var address = new Uri("https://management.azure.com/subscriptions?api-version=2022-12-01");

        var left = new List<string>();
        for (var read = 0; read < 3; read++)
            left.Add(Assert.Single((await http.GetAsync(address, Cancellation)).EnsureSuccessStatusCode().Headers.GetValues("x-ms-ratelimit-remaining-subscription-reads")));
        var refused = await http.GetAsync(address, Cancellation);

        Assert.Equal(["2", "1", "0"], left);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("3", Assert.Single(refused.Headers.NonValidated["Retry-After"]));
        Assert.Contains("SubscriptionRequestsThrottled", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(address, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("1", 3000)]
    [InlineData("0.1", 300)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("a tenth", null)]
    public void TryParse_Factor_ScalesWhatAzureAllows(string text, int? writes)
    {
        Assert.Equal(writes is not null, ThrottlingLimits.TryParse(text, out var limits));
        Assert.Equal(writes?.ToString(CultureInfo.InvariantCulture), limits?.GraphWrites.Capacity.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<HttpClient> ClientAsync(AzureEmulator emulator, string scope)
    {
        var http = new HttpClient(emulator.CreateHandler());
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = emulator.Seed.Administrator.ClientId,
            ["client_secret"] = emulator.Seed.Administrator.ClientSecret,
            ["scope"] = scope,
        });
        using var answer = await http.PostAsync(new Uri($"https://login.microsoftonline.com/{emulator.Seed.TenantId}/oauth2/v2.0/token"), form, Cancellation);
        using var token = System.Text.Json.JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancellation));
        http.DefaultRequestHeaders.Authorization = new("Bearer", token.RootElement.GetProperty("access_token").GetString());
        return http;
    }
}
