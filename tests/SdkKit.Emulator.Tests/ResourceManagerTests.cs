namespace SdkKit.Emulator.Tests;

public sealed class ResourceManagerTests : EmulatorTest
{
    private const string Arm = "https://management.azure.com";

    private string Workspace => Emulator.Seed.Workspace.ResourceId;

    protected override AzureEmulatorOptions Configure(AzureEmulatorOptions options) => options with { PropagationDelay = TimeSpan.FromMinutes(5) };

    [Fact]
    public async Task RoleAssignment_BeforeAndAfterThePropagationDelay_IsDeniedThenGranted()
    {
        var principal = await Api.CreatePrincipalAsync("Reader", Workspace);
        var denied = await GetAsync(Workspace, principal);
        Assert.Equal((403, "AuthorizationFailed"), (denied.Status, denied.ErrorCode));
        Assert.Contains($"'{principal.AppId}' with object id '{principal.ObjectId}'", denied.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("'Microsoft.OperationalInsights/workspaces/read'", denied.ErrorMessage, StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(200, (await GetAsync(Workspace, principal)).Status);
        Assert.Equal(403, (await GetAsync(Emulator.Seed.Resource, principal)).Status);
    }

    [Fact]
    public async Task RoleAssignment_MadeAgain_FollowsTheRulesOfNames()
    {
        var principal = await Api.CreatePrincipalAsync();
        var name = Guid.NewGuid().ToString();
        Assert.Equal(201, (await Api.AssignAsync(principal.ObjectId, "Reader", Workspace, name)).Status);
        Assert.Equal(200, (await Api.AssignAsync(principal.ObjectId, "Reader", Workspace, name)).Status);
        var other = await Api.AssignAsync(principal.ObjectId, "Contributor", Workspace, name);
        Assert.Equal((400, "RoleAssignmentUpdateNotPermitted"), (other.Status, other.ErrorCode));
        var duplicate = await Api.AssignAsync(principal.ObjectId, "Reader", Workspace);
        Assert.Equal((409, "RoleAssignmentExists"), (duplicate.Status, duplicate.ErrorCode));
        Assert.Contains(name.Replace("-", "", StringComparison.Ordinal), duplicate.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RoleAssignment_UnderACondition_LetsThroughWhatTheConditionLetsThrough()
    {
        var principal = await Api.CreatePrincipalAsync();
        var token = await Api.SignInAsync(Arm);
        async Task<Answer> AssignAsync(string? condition, string? version, string name) => await Api.SendAsync(
            HttpMethod.Put,
            $"{Arm}{Workspace}/providers/Microsoft.Authorization/roleAssignments/{name}?api-version=2022-04-01",
            token,
            new System.Text.Json.Nodes.JsonObject { ["properties"] = new System.Text.Json.Nodes.JsonObject { ["roleDefinitionId"] = "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7", ["principalId"] = principal.ObjectId, ["condition"] = condition, ["conditionVersion"] = version } });
        var name = Guid.NewGuid().ToString();
        Assert.Equal("InvalidConditionVersion", (await AssignAsync("ActionMatches{'a'}", "1.0", name)).ErrorCode);
        Assert.Equal("InvalidRoleAssignmentCondition", (await AssignAsync("ActionMatches{'a'", "2.0", name)).ErrorCode);

        Assert.Equal(201, (await AssignAsync("!(ActionMatches{'Microsoft.OperationalInsights/*'})", "2.0", name)).Status);
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(403, (await GetAsync(Workspace, principal)).Status);
        Assert.Equal(200, (await AssignAsync("ActionMatches{'Microsoft.OperationalInsights/*'}", "2.0", name)).Status);
        Assert.Equal(200, (await GetAsync(Workspace, principal)).Status);
    }

    [Fact]
    public async Task RoleAssignment_ToAnUnknownPrincipal_NeedsThePrincipalType()
    {
        var unknown = Guid.NewGuid().ToString();
        Assert.Equal("PrincipalNotFound", (await Api.AssignAsync(unknown, "Reader", Workspace)).ErrorCode);
        Assert.Equal(201, (await Api.AssignAsync(unknown, "Reader", Workspace, principalType: "ServicePrincipal")).Status);
        var principal = await Api.CreatePrincipalAsync();
        Assert.Equal("UnmatchedPrincipalType", (await Api.AssignAsync(principal.ObjectId, "Reader", Workspace, principalType: "User")).ErrorCode);
        Assert.Equal("RoleAssignmentExists", (await Api.AssignAsync(unknown, "Reader", Workspace, principalType: "ServicePrincipal")).ErrorCode);
        Assert.Equal("ResourceGroupNotFound", (await Api.AssignAsync(principal.ObjectId, "Reader", $"/subscriptions/{Emulator.Seed.SubscriptionId}/resourceGroups/none")).ErrorCode);
    }

    [Fact]
    public async Task RoleAssignments_ListedByFilter_HoldWhatTheFilterSays()
    {
        var principal = await Api.CreatePrincipalAsync("Reader", Workspace);
        var list = $"{Workspace}/providers/Microsoft.Authorization/roleAssignments";
        Assert.Equal(2, (await GetAsync(list, filter: "atScope()")).Body!["value"]!.AsArray().Count);
        var own = Assert.Single((await GetAsync(list, filter: $"principalId eq '{principal.ObjectId}'")).Body!["value"]!.AsArray());
        Assert.Empty((await GetAsync($"/subscriptions/{Emulator.Seed.SubscriptionId}/providers/Microsoft.Authorization/roleAssignments",
            filter: $"atScope() and assignedTo('{principal.ObjectId}')")).Body!["value"]!.AsArray());
        var token = await Api.SignInAsync(Arm);
        var id = $"{Arm}{own!["id"]}?api-version=2022-04-01";
        Assert.Equal(200, (await Api.SendAsync(HttpMethod.Delete, id, token)).Status);
        Assert.Equal(204, (await Api.SendAsync(HttpMethod.Delete, id, token)).Status);
    }

    [Fact]
    public async Task RoleDefinitions_ByName_AreThoseOfTheCatalog()
    {
        var answer = await GetAsync($"/subscriptions/{Emulator.Seed.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions", filter: "roleName eq 'Log Analytics Reader'");
        var role = Assert.Single(answer.Body!["value"]!.AsArray())!;
        Assert.Equal("73c42c96-874c-492b-b04d-ab87d138a893", role["name"]!.GetValue<string>());
        Assert.Equal("*/read", role["properties"]!["permissions"]![0]!["actions"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Subscriptions_ForACallerWithoutAnyRole_AreNone()
    {
        Assert.Single((await GetAsync("/subscriptions")).Body!["value"]!.AsArray());
        Assert.Empty((await GetAsync("/subscriptions", await Api.CreatePrincipalAsync())).Body!["value"]!.AsArray());
    }

    [Fact]
    public async Task Request_WithoutAValidToken_IsUnauthenticatedInTheServicesWords()
    {
        var address = $"{Arm}/subscriptions?api-version=2022-12-01";
        var missing = await Api.SendAsync(HttpMethod.Get, address, token: null);
        Assert.Equal((401, "AuthenticationFailed"), (missing.Status, missing.ErrorCode));
        Assert.Contains("authorization_uri", missing.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("InvalidAuthenticationTokenAudience", (await Api.SendAsync(HttpMethod.Get, address, await Api.SignInAsync("https://graph.microsoft.com"))).ErrorCode);
        var token = await Api.SignInAsync(Arm);
        Assert.Equal("InvalidAuthenticationToken", (await Api.SendAsync(HttpMethod.Get, address, token[..^8] + "AAAAAAAA")).ErrorCode);
        Assert.Equal("MissingApiVersionParameter", (await Api.SendAsync(HttpMethod.Get, $"{Arm}/subscriptions", token)).ErrorCode);
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("ExpiredAuthenticationToken", (await Api.SendAsync(HttpMethod.Get, address, token)).ErrorCode);
    }

    [Fact]
    public async Task ResourceGroup_CreatedAndDeleted_TakesItsAssignmentsAlong()
    {
        var group = $"/subscriptions/{Emulator.Seed.SubscriptionId}/resourceGroups/new";
        var token = await Api.SignInAsync(Arm);
        var address = $"{Arm}{group}?api-version=2022-09-01";
        Assert.Equal(404, (await Api.SendAsync(HttpMethod.Get, address, token)).Status);
        Assert.Equal(201, (await Api.SendAsync(HttpMethod.Put, address, token, new System.Text.Json.Nodes.JsonObject { ["location"] = "westeurope" })).Status);
        await Api.CreatePrincipalAsync("Reader", group);
        Assert.Equal(202, (await Api.SendAsync(HttpMethod.Delete, address, token)).Status);
        Assert.DoesNotContain(Emulator.State.RoleAssignments, assignment => assignment.Scope.Contains("/new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ResourceGroup_Deleted_IsAnOperationThatRunsAndEnds()
    {
        var token = await Api.SignInAsync(Arm);
        var address = $"{Arm}/subscriptions/{Emulator.Seed.SubscriptionId}/resourceGroups/new?api-version=2022-09-01";
        await Api.SendAsync(HttpMethod.Put, address, token, new System.Text.Json.Nodes.JsonObject { ["location"] = "westeurope" });

        var accepted = await Api.SendAsync(HttpMethod.Delete, address, token);
        var monitor = accepted.Headers.Location!.ToString();
        Assert.StartsWith($"{Arm}/subscriptions/{Emulator.Seed.SubscriptionId}/operationresults/", monitor, StringComparison.Ordinal);
        var running = await Api.SendAsync(HttpMethod.Get, monitor, token);
        var done = await Api.SendAsync(HttpMethod.Get, monitor, token);

        Assert.Equal((202, 202, 200), (accepted.Status, running.Status, done.Status));
        Assert.Equal(running.Headers.Location, accepted.Headers.Location);
        Assert.NotNull(running.Headers.RetryAfter);
        Assert.Equal((404, "OperationNotFound"), await Api.SendAsync(HttpMethod.Get, monitor.Replace("?", "0?", StringComparison.Ordinal), token) is var other ? (other.Status, other.ErrorCode) : default);
    }

    private async Task<Answer> GetAsync(string path, Principal? principal = null, string? filter = null)
    {
        var query = filter is null ? "" : "&$filter=" + Uri.EscapeDataString(filter);
        return await Api.SendAsync(HttpMethod.Get, $"{Arm}{path}?api-version=2022-04-01{query}", await Api.SignInAsync(Arm, principal));
    }
}
