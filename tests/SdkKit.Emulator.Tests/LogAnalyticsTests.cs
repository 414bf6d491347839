using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests;

public sealed class LogAnalyticsTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Audience = "https://api.loganalytics.io";

    private string Address => $"https://api.loganalytics.azure.com/v1/workspaces/{Emulator.Seed.Workspace.CustomerId}/query";

    [Fact]
    public async Task Query_ByALogAnalyticsReader_AnswersWithTypedColumns()
    {
        var reader = await Api.CreatePrincipalAsync("Log Analytics Reader", Emulator.Seed.Workspace.ResourceId);
        var answer = await QueryAsync("Heartbeat | where TimeGenerated > ago(1h) | summarize Beats=count(), Last=max(TimeGenerated) by Computer | order by Computer asc", reader);
        Assert.Equal(200, answer.Status);
        var table = answer.Body!["tables"]![0]!;
        Assert.Equal("PrimaryResult", table["name"]!.GetValue<string>());
        Assert.Equal(["Computer:string", "Beats:long", "Last:datetime"], table["columns"]!.AsArray().Select(column => $"{column!["name"]}:{column["type"]}"));
        Assert.Equal(["sql-01", "vm-sdkkit", "web-01"], table["rows"]!.AsArray().Select(row => row![0]!.GetValue<string>()));
        Assert.All(table["rows"]!.AsArray(), row => Assert.Equal(12, row![1]!.GetValue<long>()));
    }

    [Fact]
    public async Task Query_WithoutARole_IsDeniedAndWithAnotherOnesRoleToo()
    {
        var none = await QueryAsync("Heartbeat | count", await Api.CreatePrincipalAsync());
        Assert.Equal((403, "InsufficientAccessError"), (none.Status, none.ErrorCode));
        var publisher = await Api.CreatePrincipalAsync("Monitoring Metrics Publisher", Emulator.Seed.Workspace.ResourceId);
        Assert.Equal(403, (await QueryAsync("Heartbeat | count", publisher)).Status);
    }

    [Theory]
    [InlineData("Heartbeat | foo", "SyntaxError", "foo")]
    [InlineData("Heartbeat | where", "SyntaxError", "<EOF>")]
    [InlineData("Heartbeat | where Computer == 'x", "SyntaxError", null)]
    [InlineData("Heartbeat | join Perf on Computer", "SyntaxError", "join")]
    [InlineData("NoSuchTable | count", "SemanticError", null)]
    [InlineData("Heartbeat | where NoSuchColumn == 1", "SemanticError", null)]
    [InlineData("Heartbeat | where Computer == 1", "SemanticError", null)]
    [InlineData("Heartbeat | extend x = nosuchfunction()", "SemanticError", null)]
    public async Task Query_ThatIsWrong_GetsTheServicesErrorBody(string query, string kind, string? token)
    {
        var answer = await QueryAsync(query);
        Assert.Equal((400, "BadArgumentError", "The request had some invalid properties"), (answer.Status, answer.ErrorCode, answer.ErrorMessage));
        var inner = answer.Body!["error"]!["innererror"]!;
        Assert.Equal(kind, inner["code"]!.GetValue<string>());
        Assert.True(token is null || token == inner["innererror"]!["token"]!.GetValue<string>(), inner.ToJsonString());
    }

    [Fact]
    public async Task Query_ByGetOverTheOldHost_IntersectsItsTimespans()
    {
        var token = await Api.SignInAsync(Audience);
        var old = $"https://api.loganalytics.io/v1/workspaces/{Emulator.Seed.Workspace.CustomerId}/query";
        var get = await Api.SendAsync(HttpMethod.Get, $"{old}?query=AppRequests%20%7C%20count&timespan=PT1H", token);
        Assert.Equal(30, Cell(get));
        var both = await Api.SendAsync(HttpMethod.Post, $"{old}?timespan=PT1H", token, new JsonObject { ["query"] = "AppRequests | count", ["timespan"] = "PT10M" });
        Assert.Equal(5, Cell(both));
        Assert.Equal(400, (await Api.SendAsync(HttpMethod.Get, $"{old}?query=AppRequests&timespan=soon", token)).Status);
    }

    [Fact]
    public async Task Query_OfOneResource_TakesReadAccessToThatResourceAlone()
    {
        var reader = await Api.CreatePrincipalAsync("Reader", Emulator.Seed.Resource);
        var token = await Api.SignInAsync(Audience, reader);
        var address = $"https://api.loganalytics.azure.com/v1{Emulator.Seed.Resource}/query";
        var answer = await Api.SendAsync(HttpMethod.Post, address, token, new JsonObject { ["query"] = "Heartbeat | distinct Computer" });
        Assert.Equal("vm-sdkkit", Assert.Single(answer.Body!["tables"]![0]!["rows"]!.AsArray())![0]!.GetValue<string>());
        Assert.Equal(403, (await QueryAsync("Heartbeat | count", reader)).Status);
    }

    [Fact]
    public async Task Query_WithAWrongOrMissingToken_IsRefused()
    {
        Assert.Equal("InvalidAuthenticationTokenAudience",
            (await Api.SendAsync(HttpMethod.Get, Address + "?query=Heartbeat", await Api.SignInAsync("https://management.azure.com/"))).ErrorCode);
        Assert.Equal(401, (await Api.SendAsync(HttpMethod.Get, Address + "?query=Heartbeat", token: null)).Status);
        Assert.Equal(403, (await Api.SendAsync(HttpMethod.Get, Address + "?query=Heartbeat", "not.a.token")).Status);
    }

    [Fact]
    public async Task Query_AskingForStatistics_GetsThem()
    {
        var answer = await Api.SendAsync(HttpMethod.Post, Address, await Api.SignInAsync(Audience), new JsonObject { ["query"] = "Perf | take 3" },
            ("Prefer", "wait=10, include-statistics=true"));
        Assert.Equal(3, answer.Body!["statistics"]!["query"]!["datasetStatistics"]![0]!["tableRowCount"]!.GetValue<int>());
    }

    private async Task<Answer> QueryAsync(string query, Principal? principal = null) =>
        await Api.SendAsync(HttpMethod.Post, Address, await Api.SignInAsync(Audience, principal), new JsonObject { ["query"] = query });

    private static long Cell(Answer answer) => answer.Body!["tables"]![0]!["rows"]![0]![0]!.GetValue<long>();
}
