using System.Globalization;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests;

public sealed class CustomMetricsTests : EmulatorTest
{
    private const string Audience = "https://monitoring.azure.com/";

    [Fact]
    public async Task Metric_ByAPublisher_IsStored()
    {
        var publisher = await Api.CreatePrincipalAsync("Monitoring Metrics Publisher", Emulator.Seed.Resource);
        var answer = await PostAsync(Document(), publisher);
        Assert.Equal((200, null), (answer.Status, answer.Body));
        var point = Assert.Single(Emulator.State.Metrics);
        Assert.Equal(("QueueDepth", "Shop", 12.5, 3L), (point.Metric, point.Namespace, point.Sum, point.Count));
        Assert.Equal("emails", point.Dimensions["QueueName"]);
    }

    [Fact]
    public async Task Metric_ByTheOwner_IsDenied()
    {
        var answer = await PostAsync(Document());
        Assert.Equal((403, "AuthenticationFailed"), (answer.Status, answer.ErrorCode));
        Assert.Empty(Emulator.State.Metrics);
    }

    [Fact]
    public async Task Metric_WithATokenForAnotherAudience_IsUnauthenticated()
    {
        var token = await Api.SignInAsync("https://management.azure.com/");
        var answer = await Api.SendAsync(HttpMethod.Post, Address(Emulator.Seed.Region), token, Document());
        Assert.Equal((401, "InvalidAudience"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData(-21, "QueueName", "emails", "time")]
    [InlineData(6, "QueueName", "emails", "time")]
    [InlineData(0, "QueueName", null, "dimValues")]
    [InlineData(0, "", "emails", "dimNames")]
    public async Task Metric_AgainstTheRules_IsABadRequest(int minutes, string dimension, string? value, string culprit)
    {
        var publisher = await Api.CreatePrincipalAsync("Monitoring Metrics Publisher", Emulator.Seed.Resource);
        var answer = await PostAsync(Document(minutes, dimension, value), publisher);
        Assert.Equal((400, "BadRequest"), (answer.Status, answer.ErrorCode));
        Assert.Contains(culprit, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metric_InAnotherRegion_IsABadRequest()
    {
        var publisher = await Api.CreatePrincipalAsync("Monitoring Metrics Publisher", Emulator.Seed.Resource);
        Assert.Equal(400, (await PostAsync(Document(), publisher, "eastus")).Status);
    }

    private async Task<Answer> PostAsync(JsonObject document, Principal? principal = null, string? region = null) =>
        await Api.SendAsync(HttpMethod.Post, Address(region ?? Emulator.Seed.Region), await Api.SignInAsync(Audience, principal), document);

    private string Address(string region) => $"https://{region}.monitoring.azure.com{Emulator.Seed.Resource}/metrics";

    private JsonObject Document(int minutes = 0, string dimension = "QueueName", string? value = "emails") => new()
    {
        ["time"] = Clock.GetUtcNow().AddMinutes(minutes).ToString("O", CultureInfo.InvariantCulture),
        ["data"] = new JsonObject
        {
            ["baseData"] = new JsonObject
            {
                ["metric"] = "QueueDepth",
                ["namespace"] = "Shop",
                ["dimNames"] = new JsonArray(dimension),
                ["series"] = new JsonArray(new JsonObject
                {
                    ["dimValues"] = value is null ? [] : new JsonArray(value),
                    ["min"] = 1,
                    ["max"] = 8,
                    ["sum"] = 12.5,
                    ["count"] = 3,
                }),
            },
        },
    };
}
