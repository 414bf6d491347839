using System.Text.Json;

namespace SdkKit.Tool.Tests.Privileges;

public sealed class RolesCommandTests
{
    [Fact]
    public async Task Search_PartOfAName_ListsTheRoles()
    {
        var result = await ToolProcess.RunAsync("roles", "search", "metrics publisher");
        result.Exits(0);
        Assert.Contains("3913510d-42f4-4e42-8a64-420c390055eb", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_LongNames_OneWholeLineARole()
    {
        var result = (await ToolProcess.RunAsync("roles", "search", "kubernetes")).Exits(0);
        Assert.Contains("1afdec4b-e479-420e-99e7-f82237c7c5e6  Azure Kubernetes Service Cluster Monitoring User", result.Output.Split('\n').Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public async Task Grants_TextThatIsNoAction_SaysSo() =>
        (await ToolProcess.RunAsync("roles", "grants", "foo")).IsOneLine("'foo' is not an action");

    [Fact]
    public async Task Search_Nothing_AnswersNo() =>
        (await ToolProcess.RunAsync("roles", "search", "no such thing at all")).IsOneLine(1, "is not an Azure built-in role");

    [Fact]
    public async Task Show_Json_HoldsEveryAction()
    {
        var result = (await ToolProcess.RunAsync("roles", "show", "Monitoring Metrics Publisher", "--json")).Exits(0);
        using var json = JsonDocument.Parse(result.Output);
        var permission = json.RootElement.GetProperty("permissions")[0];
        Assert.Contains("Microsoft.Insights/Metrics/Write", permission.GetProperty("dataActions").EnumerateArray().Select(action => action.GetString()));
    }

    [Fact]
    public async Task Show_MistypedRole_OffersTheIntendedOne() =>
        (await ToolProcess.RunAsync("roles", "show", "Raeder")).IsOneLine("'Raeder'", "did you mean 'Reader'?");

    [Fact]
    public async Task Grants_WriteMetrics_NeitherOwnerNorContributor()
    {
        var result = (await ToolProcess.RunAsync("roles", "grants", "Microsoft.Insights/Metrics/Write", "--json")).Exits(0);
        using var json = JsonDocument.Parse(result.Output);
        var names = json.RootElement.EnumerateArray().Select(role => role.GetProperty("name").GetString()).ToList();
        Assert.Contains("Monitoring Metrics Publisher", names);
        Assert.DoesNotContain("Owner", names);
        Assert.DoesNotContain("Contributor", names);
    }
}
