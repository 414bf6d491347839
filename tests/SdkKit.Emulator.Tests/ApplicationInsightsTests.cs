using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests;

public sealed class ApplicationInsightsTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Audience = "https://api.applicationinsights.io";

    private string Address => $"{Audience}/v1/apps/{Emulator.Seed.Component.AppId}/query";

    [Fact]
    public async Task Query_ByAMonitoringReader_AnswersUnderTheNamesOfTheService()
    {
        var reader = await Api.CreatePrincipalAsync("Monitoring Reader", Emulator.Seed.Component.ResourceId);

        var answer = await QueryAsync("requests | where timestamp > ago(1h) | summarize total=sum(itemCount), slowest=max(duration) by success", reader);

        Assert.Equal(200, answer.Status);
        var table = answer.Body!["tables"]![0]!;
        Assert.Equal(["success:string", "total:long", "slowest:real"], table["columns"]!.AsArray().Select(column => $"{column!["name"]}:{column["type"]}"));
        Assert.All(table["rows"]!.AsArray(), row => Assert.Contains(row![0]!.GetValue<string>(), (string[])["True", "False"]));
        Assert.Equal(30, table["rows"]!.AsArray().Sum(row => row![1]!.GetValue<long>()));
    }

    [Fact]
    public async Task Query_TimespanOfTheRequest_IsAppliedToTimestamp()
    {
        var answer = await Api.SendAsync(HttpMethod.Post, Address, await Api.SignInAsync(Audience), new JsonObject { ["query"] = "requests | count", ["timespan"] = "PT10M" });
        Assert.Equal(5, answer.Body!["tables"]![0]!["rows"]![0]![0]!.GetValue<long>());
    }

    [Fact]
    public async Task Query_RoleOnTheWorkspaceAlone_IsDenied()
    {
        var reader = await Api.CreatePrincipalAsync("Log Analytics Reader", Emulator.Seed.Workspace.ResourceId);
        Assert.Equal((403, "InsufficientAccessError"), await StatusAsync("requests | count", reader));
    }

    [Fact]
    public async Task Query_UnknownTableOrApplicationOrToken_GetsTheServicesError()
    {
        Assert.Equal((400, "BadArgumentError"), await StatusAsync("Heartbeat | count", null));
        var token = await Api.SignInAsync(Audience);
        Assert.Equal(404, (await Api.SendAsync(HttpMethod.Get, $"{Audience}/v1/apps/{Guid.NewGuid()}/query?query=requests", token)).Status);
        Assert.Equal(404, (await Api.SendAsync(HttpMethod.Get, $"{Audience}/v1/apps/DEMO/query?query=requests", token)).Status);
        var other = await Api.SendAsync(HttpMethod.Get, Address + "?query=requests", await Api.SignInAsync("https://management.azure.com/"));
        Assert.Equal("InvalidAuthenticationTokenAudience", other.ErrorCode);
        Assert.Contains($"'{Audience}'", other.ErrorMessage, StringComparison.Ordinal);
    }

    private async Task<(int Status, string? Code)> StatusAsync(string query, Principal? principal)
    {
        var answer = await QueryAsync(query, principal);
        return (answer.Status, answer.ErrorCode);
    }

    private async Task<Answer> QueryAsync(string query, Principal? principal) =>
        await Api.SendAsync(HttpMethod.Post, Address, await Api.SignInAsync(Audience, principal), new JsonObject { ["query"] = query });
}
