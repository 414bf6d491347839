using System.Text.Json.Nodes;
using Microsoft.Graph;

namespace SdkKit.Emulator.Tests.Batches;

public sealed class BatchTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Address = "https://graph.microsoft.com/v1.0/$batch";

    [Fact]
    public async Task Batch_OfTheUnmodifiedSdk_AnswersEachRequestForItself()
    {
        var graph = Emulator.Graph();
        var batch = new BatchRequestContentCollection(graph);
        var found = await batch.AddBatchRequestStepAsync(graph.ServicePrincipalsWithAppId("00000003-0000-0000-c000-000000000000").ToGetRequestInformation());
        var missing = await batch.AddBatchRequestStepAsync(graph.ApplicationsWithAppId(Guid.NewGuid().ToString()).ToGetRequestInformation());
        var made = await batch.AddBatchRequestStepAsync(graph.Applications.ToPostRequestInformation(new() { DisplayName = "made in a batch" }));

        var answers = await graph.Batch.PostAsync(batch, Token);

        var statuses = await answers.GetResponsesStatusCodesAsync();
        Assert.Equal((200, 404, 201), ((int)statuses[found], (int)statuses[missing], (int)statuses[made]));
        Assert.Equal("made in a batch", (await answers.GetResponseByIdAsync<Microsoft.Graph.Models.Application>(made)).DisplayName);
        Assert.Contains(Emulator.Transcript.Entries, entry => entry is { Method: "POST", Path: "/v1.0/applications", Status: 201 });
    }

    [Fact]
    public async Task Batch_RequestWhoseDependencyFails_IsNotMade()
    {
        var body = Steps(
            ("2", "POST", "/applications", """{ "displayName": "never" }""", ["1"]),
            ("1", "DELETE", "/applications/none", null, []),
            ("3", "GET", "/servicePrincipals?$top=1", null, []));
        var answer = await SendAsync(body);
        var statuses = answer.Body!["responses"]!.AsArray().ToDictionary(one => one!["id"]!.GetValue<string>(), one => one!["status"]!.GetValue<int>());
        Assert.Equal((404, 424, 200), (statuses["1"], statuses["2"], statuses["3"]));
        Assert.DoesNotContain(Emulator.State.Applications, application => application.DisplayName == "never");
    }

    [Fact]
    public async Task Batch_WithoutPermission_IsRefusedRequestByRequest()
    {
        var principal = await Api.CreatePrincipalAsync();
        var answer = await Api.SendAsync(HttpMethod.Post, Address, await Api.SignInAsync("https://graph.microsoft.com", principal), Steps(("1", "GET", "/applications", null, [])));
        Assert.Equal(403, Assert.Single(answer.Body!["responses"]!.AsArray())!["status"]!.GetValue<int>());
        Assert.Equal(401, (await Api.SendAsync(HttpMethod.Post, Address, token: null, Steps(("1", "GET", "/applications", null, [])))).Status);
    }

    [Theory]
    [InlineData("https://management.azure.com/subscriptions?api-version=2022-12-01")]
    [InlineData("//management.azure.com/subscriptions")]
    [InlineData("/../../subscriptions")]
    [InlineData("@management.azure.com/subscriptions")]
    public async Task Batch_AddressElsewhere_GetsNothingFromThere(string url)
    {
        var answer = await SendAsync(Steps(("1", "GET", url, null, [])));
        Assert.True(answer.Status == 400 || answer.Body!["responses"]![0]!["status"]!.GetValue<int>() >= 400);
        Assert.DoesNotContain(Emulator.Transcript.Entries, entry => entry.Host == "management.azure.com" && entry.Path.StartsWith("/subscriptions?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_HeaderThatNamesAnotherHost_StaysAtGraph()
    {
        var steps = Steps(("1", "GET", "/servicePrincipals?$top=1", null, []));
        steps["requests"]![0]!["headers"] = new JsonObject { ["host"] = "management.azure.com", ["Accept"] = "a/b", ["accept"] = "application/json" };

        Assert.Equal(200, (await SendAsync(steps)).Body!["responses"]![0]!["status"]!.GetValue<int>());
    }

    [Fact]
    public async Task Batch_OutsideTheLimits_IsRefusedAsAWhole()
    {
        Assert.Contains("maximum value 20", (await SendAsync(Steps([.. Enumerable.Range(0, 21).Select(id => ($"{id}", "GET", "/applications", (string?)null, Array.Empty<string>()))]))).ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(400, (await SendAsync(Steps(("1", "GET", "/applications", null, []), ("1", "GET", "/applications", null, [])))).Status);
        Assert.Equal(400, (await SendAsync(Steps(("1", "GET", "/applications", null, ["2"]), ("2", "GET", "/applications", null, ["1"])))).Status);
        Assert.Equal(400, (await SendAsync(Steps(("1", "POST", "/$batch", "{}", [])))).Status);
        Assert.Equal(400, (await SendAsync(Steps(("1", "POST", "/me/../%24BATCH/", "{}", [])))).Status);
        Assert.Equal(400, (await SendAsync(new JsonObject())).Status);
    }

    private async Task<Answer> SendAsync(JsonObject body) => await Api.SendAsync(HttpMethod.Post, Address, await Api.SignInAsync("https://graph.microsoft.com"), body);

    private static JsonObject Steps(params (string Id, string Method, string Url, string? Body, string[] DependsOn)[] steps) => new()
    {
        ["requests"] = new JsonArray([.. steps.Select(step =>
        {
            var item = new JsonObject { ["id"] = step.Id, ["method"] = step.Method, ["url"] = step.Url, ["dependsOn"] = new JsonArray([.. step.DependsOn.Select(id => JsonValue.Create(id))]) };
            if (step.Body is not null)
            {
                item["body"] = JsonNode.Parse(step.Body);
                item["headers"] = new JsonObject { ["Content-Type"] = "application/json" };
            }

            return item;
        })]),
    };
}
