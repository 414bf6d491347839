using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Permissions;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.CodeFixes.Permissions;

namespace SdkKit.Analyzers.Tests.Permissions;

public sealed class PrivilegeRuleTests
{
    private const string Metrics = """[Post("/{**resource}/metrics")] Task<HttpResponseMessage> SendAsync(string resource, CancellationToken c);""";
    private const string Query = """[Post("/v1/workspaces/{workspaceId}/query")] Task<HttpResponseMessage> QueryAsync(string workspaceId, CancellationToken c);""";
    private const string Account = """[Get("/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}")] Task<HttpResponseMessage> GetAsync(string s, string g, string a, CancellationToken c);""";
    private const string Start = """[Post("/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Compute/virtualMachines/{v}/start")] Task<HttpResponseMessage> StartAsync(string s, string g, string v, CancellationToken c);""";

    [Theory]
    [InlineData("Owner")]
    [InlineData("Contributor")]
    public async Task RoleTooSmall_OwnerForCustomMetrics_SaysWhy(string role)
    {
        var found = await RunAsync<RoleTooSmallAnalyzer>(Client($"Service = AzureService.CustomMetrics, Role = \"{role}\", Scope = \"{{resource}}\"", Metrics));

        Assert.Equal(
            $"'{role}' does not grant the data action 'Microsoft.Insights/Metrics/Write', which SendAsync needs (the '*' of '{role}' holds for actions of the control plane; "
            + "data actions are granted apart, this one by 'Monitoring Metrics Publisher' alone); the smallest sufficient role is 'Monitoring Metrics Publisher'",
            Message(Assert.Single(found)));
        Assert.Equal(DiagnosticSeverity.Error, found[0].Severity);
    }

    [Fact]
    public Task RoleTooSmall_Fix_WritesTheSmallestRole() => Verify.FixAsync<RoleTooSmallAnalyzer, RoleTooSmallCodeFix>(
        Client("Service = AzureService.CustomMetrics, Role = \"Owner\", Scope = \"{resource}\"", Metrics),
        Client("Service = AzureService.CustomMetrics, Role = \"Monitoring Metrics Publisher\", Scope = \"{resource}\"", Metrics));

    [Fact]
    public async Task RoleTooSmall_SeveralRolesTogether_Suffice()
    {
        var code = Client(
            "Service = AzureService.ResourceManager, Role = \"Reader\", Scope = \"{group}\"",
            Account + "[RequiresRole(\"Virtual Machine Contributor\")]" + Start);

        Assert.Empty(await RunAsync<RoleTooSmallAnalyzer>(code));
    }

    [Fact]
    public async Task RoleTooLarge_Contributor_NamesWhatIsUnusedAndTheSmallerRole()
    {
        var found = Assert.Single(await RunAsync<RoleTooLargeAnalyzer>(Client("Service = AzureService.LogAnalytics, Role = \"Contributor\", Scope = \"{workspace}\"", Query)));

        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Matches("^'Contributor' grants .* deletes, .* writes, .* that no call uses, by '\\*'; 'Log Analytics Data Reader' suffices$", Message(found));
    }

    [Fact]
    public async Task RoleTooLarge_DocumentedRole_IsOnlyInformation()
    {
        var found = Assert.Single(await RunAsync<RoleTooLargeAnalyzer>(Client("Service = AzureService.LogAnalytics, Role = \"Log Analytics Reader\", Scope = \"{workspace}\"", Query)));

        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public Task RoleTooLarge_Fix_WritesTheSmallerRole() => Verify.FixAsync<RoleTooLargeAnalyzer, RoleTooLargeCodeFix>(
        Client("Service = AzureService.LogAnalytics, Role = \"Contributor\", Scope = \"{workspace}\"", Query),
        Client("Service = AzureService.LogAnalytics, Role = \"Log Analytics Data Reader\", Scope = \"{workspace}\"", Query));

    [Fact]
    public async Task RoleTooLarge_CustomRole_IsComparedByItsDefinition()
    {
        var found = await RunAsync<RoleTooLargeAnalyzer>(
            Client("Service = AzureService.CustomMetrics, Role = \"Mine\", Scope = \"{resource}\"", Metrics),
            new InMemoryFile("mine.role.json", """{ "Name": "Mine", "Actions": ["*"], "DataActions": ["*"] }"""));

        Assert.Matches("^'Mine' grants .* deletes, .* that no call uses, by '\\*'; 'Monitoring Metrics Publisher' suffices$", Message(Assert.Single(found)));
    }

    [Fact]
    public async Task RoleTooSmall_RoleById_IsNamed()
    {
        var found = await RunAsync<RoleTooSmallAnalyzer>(Client("Service = AzureService.CustomMetrics, Role = \"8e3af657-a8ff-443c-a75c-2fe8c4bcb635\", Scope = \"{resource}\"", Metrics));

        Assert.StartsWith("'Owner' does not grant", Message(Assert.Single(found)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RoleTooLarge_RoleThatNoCallUses_IsToBeRemoved()
    {
        var found = await RunAsync<RoleTooLargeAnalyzer>(Client(
            "Service = AzureService.CustomMetrics, Role = \"Monitoring Metrics Publisher\", Scope = \"{resource}\"", Metrics, "[RequiresRole(\"AcrPull\")]"));

        Assert.Equal("'AcrPull' grants nothing that the calls need; remove it", Message(Assert.Single(found)));
    }

    [Fact]
    public async Task RoleTooLarge_WhileACallIsUnknown_StaysSilent() => Assert.Empty(await RunAsync<RoleTooLargeAnalyzer>(Client(
        "Service = AzureService.ResourceManager, Role = \"Owner\", Scope = \"{group}\"",
        Account + """[Get("/{**id}")] Task<HttpResponseMessage> AnyAsync(string id, CancellationToken c);""")));

    [Fact]
    public async Task InferredPermission_NoRole_IsInformationWithRoleAndScope()
    {
        var found = Assert.Single(await RunAsync<InferredPermissionAnalyzer>(Client("Service = AzureService.ResourceManager", Account)));

        Assert.Equal(
            "'IClient' declares no role; 'Reader' on '/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}' is inferred from its calls", Message(found));
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public async Task InferredPermission_OnlyContributorIsMadeForAnything_PointsToACustomRole()
    {
        var found = Assert.Single(await RunAsync<InferredPermissionAnalyzer>(Client(
            "Service = AzureService.ResourceManager", """[Delete("/subscriptions/{s}/resourceGroups/{g}")] Task<HttpResponseMessage> DeleteAsync(string s, string g, CancellationToken c);""")));

        Assert.Equal(
            "'IClient' declares no role; 'Contributor' on '/subscriptions/{s}/resourceGroups/{g}' is inferred from its calls; "
            + "no built-in role is made for these alone: 'sdkkit export --custom-role' writes one of exactly what they take",
            Message(found));
    }

    [Fact]
    public Task InferredPermission_Fix_WritesRoleAndScope() => Verify.FixAsync<InferredPermissionAnalyzer, InferredPermissionCodeFix>(
        Client("Service = AzureService.CustomMetrics", Metrics),
        Client("Service = AzureService.CustomMetrics, Role = \"Monitoring Metrics Publisher\", Scope = \"{resource}\"", Metrics));

    [Fact]
    public Task InferredPermission_FixForGraph_WritesTheAppRole() => Verify.FixAsync<InferredPermissionAnalyzer, InferredPermissionCodeFix>(
        Client("Service = AzureService.MicrosoftGraph", """[Get("/v1.0/users/{id}")] Task<HttpResponseMessage> GetAsync(string id, CancellationToken c);"""),
        Client("Service = AzureService.MicrosoftGraph", """[Get("/v1.0/users/{id}")] Task<HttpResponseMessage> GetAsync(string id, CancellationToken c);""", "[RequiresAppRole(\"User.ReadBasic.All\")]\n"));

    [Fact]
    public async Task UnknownAction_Misspelt_NamesTheNearest()
    {
        var found = await RunAsync<UnknownActionAnalyzer>(Client(
            "Service = AzureService.ResourceManager", "[RequiresAction(\"Microsoft.Network/virtualNetworks/subnet/join/action\")]" + Account));

        Assert.Equal(
            "'Microsoft.Network/virtualNetworks/subnet/join/action' is not a known Azure action or data action; did you mean 'Microsoft.Network/virtualNetworks/subnets/join/action'?",
            Message(Assert.Single(found)));
    }

    [Theory]
    [InlineData("Microsoft.Network/virtualNetworks/subnets/join/action", false)]
    [InlineData("Microsoft.Storage/storageAccounts/READ", false)]
    [InlineData("Microsoft.Storage/storageAccounts/delete", true)]
    public async Task ContradictedAction_OtherVerbOfTheRoutesType_IsFound(string action, bool expected)
    {
        var found = await RunAsync<ContradictedActionAnalyzer>(Client("Service = AzureService.ResourceManager", $"[RequiresAction(\"{action}\")]" + Account));

        Assert.Equal(expected, found.Count == 1);
    }

    [Fact]
    public async Task RequiresAction_OneTable_NarrowsTheQuery()
    {
        var code = Client(
            "Service = AzureService.LogAnalytics, Role = \"Log Analytics Data Reader\", Scope = \"{workspace}\"",
            "[RequiresAction(\"Microsoft.OperationalInsights/workspaces/query/Heartbeat/read\")]" + Query);

        Assert.Empty(await RunAsync<UnknownActionAnalyzer>(code));
        Assert.Contains("query/Heartbeat/read", Message(Assert.Single(await RunAsync<RoleTooSmallAnalyzer>(code))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScopeTooWide_SubscriptionForOneAccount_ProposesTheAccount()
    {
        var found = Assert.Single(await RunAsync<ScopeTooWideAnalyzer>(Client("Service = AzureService.ResourceManager, Role = \"Reader\", Scope = \"/subscriptions/{s}\"", Account)));

        Assert.Equal(
            "Scope '/subscriptions/{s}' is wider than the calls, which are all within '/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}'", Message(found));
    }

    [Fact]
    public Task ScopeTooWide_Fix_WritesTheNarrowest() => Verify.FixAsync<ScopeTooWideAnalyzer, ScopeTooWideCodeFix>(
        Client("Service = AzureService.ResourceManager, Role = \"Reader\", Scope = \"/subscriptions/{s}\"", Account),
        Client("Service = AzureService.ResourceManager, Role = \"Reader\", Scope = \"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}\"", Account));

    [Fact]
    public Task ContradictedAction_Fix_WritesWhatTheRouteSays() => Verify.FixAsync<ContradictedActionAnalyzer, ContradictedActionCodeFix>(
        Client("Service = AzureService.ResourceManager", "[RequiresAction(\"Microsoft.Storage/storageAccounts/delete\")]" + Account),
        Client("Service = AzureService.ResourceManager", "[RequiresAction(\"Microsoft.Storage/storageAccounts/read\")]" + Account));

    [Fact]
    public Task RoleWithoutScope_Fix_WritesTheNarrowestScope() => Verify.FixAsync<RoleWithoutScopeAnalyzer, RoleWithoutScopeCodeFix>(
        Client("Service = AzureService.CustomMetrics, Role = \"Monitoring Metrics Publisher\"", Metrics),
        Client("Service = AzureService.CustomMetrics, Role = \"Monitoring Metrics Publisher\", Scope = \"{resource}\"", Metrics));

    [Theory]
    [InlineData("""{ "Name": "Mine", "DataActions": ["Microsoft.Insights/Metrics/Write"] }""", 0)]
    [InlineData("""{ "roleName": "Mine", "name": "6f1c2f0e-5b0d-4f0c-9d3a-7f6d5e0b8a41", "permissions": [{ "dataActions": ["Microsoft.Insights/Metrics/Write"], "actions": [] }] }""", 0)]
    [InlineData("""{ "properties": { "roleName": "Mine", "permissions": [{ "dataActions": ["microsoft.insights/*"] }] } }""", 0)]
    [InlineData("""{ "Name": "Mine", "Actions": ["*"] }""", 1)]
    public async Task CustomRole_InTheProject_IsComparedAsAnyOther(string definition, int tooSmall)
    {
        var code = Client("Service = AzureService.CustomMetrics, Role = \"Mine\", Scope = \"{resource}\"", Metrics);
        var file = new InMemoryFile("roles/mine.role.json", definition);

        Assert.Empty(await RunAsync<UnknownRoleAnalyzer>(code, file));
        Assert.Equal(tooSmall, (await RunAsync<RoleTooSmallAnalyzer>(code, file)).Count);
    }

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync<TAnalyzer>(string code, params AdditionalText[] files)
        where TAnalyzer : DiagnosticAnalyzer, new() => await Compiled.DiagnosticsAsync(Compiled.Document(code), [new TAnalyzer()], properties: null, files);

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string Client(string arguments, string members, string attributes = "") => $$"""
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using SdkKit;

        [AzureApiClient({{arguments}})]
        {{attributes}}public interface IClient
        {
            {{members}}
        }
        """;
}
