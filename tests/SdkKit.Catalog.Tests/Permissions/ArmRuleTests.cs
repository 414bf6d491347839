namespace SdkKit.Catalog.Tests.Permissions;

public sealed class ArmRuleTests
{
    private const string Group = "/subscriptions/{s}/resourceGroups/{g}";

    [Theory]
    [InlineData("GET", Group + "/providers/Microsoft.Storage/storageAccounts/{name}", "Microsoft.Storage/storageAccounts/read")]
    [InlineData("HEAD", Group + "/providers/Microsoft.Storage/storageAccounts/{name}", "Microsoft.Storage/storageAccounts/read")]
    [InlineData("GET", Group + "/providers/microsoft.storage/storageaccounts", "Microsoft.Storage/storageAccounts/read")]
    [InlineData("PUT", Group + "/providers/Microsoft.Compute/virtualMachines/{name}", "Microsoft.Compute/virtualMachines/write")]
    [InlineData("PATCH", Group + "/providers/Microsoft.Compute/virtualMachines/{name}", "Microsoft.Compute/virtualMachines/write")]
    [InlineData("DELETE", Group + "/providers/Microsoft.Compute/virtualMachines/{name}", "Microsoft.Compute/virtualMachines/delete")]
    [InlineData("POST", Group + "/providers/Microsoft.Compute/virtualMachines/{name}/start", "Microsoft.Compute/virtualMachines/start/action")]
    [InlineData("POST", Group + "/providers/Microsoft.Web/sites/{name}/config/appsettings/list", "Microsoft.Web/sites/config/list/Action")]
    [InlineData("POST", "/subscriptions/{s}/providers/Microsoft.Storage/checkNameAvailability", "Microsoft.Storage/checknameavailability/read")]
    [InlineData("GET", Group + "/providers/Microsoft.Storage/storageAccounts/{a}/blobServices/default/containers/{c}", "Microsoft.Storage/storageAccounts/blobServices/containers/read")]
    [InlineData("GET", "/{**scope}/providers/Microsoft.Insights/metrics", "Microsoft.Insights/Metrics/Read")]
    [InlineData("PUT", Group + "/providers/Microsoft.Compute/virtualMachines/{v}/providers/Microsoft.Authorization/roleAssignments/{id}", "Microsoft.Authorization/roleAssignments/write")]
    [InlineData("GET", "/subscriptions/{s}", "Microsoft.Resources/subscriptions/read")]
    [InlineData("GET", "/subscriptions/{s}/resourcegroups", "Microsoft.Resources/subscriptions/resourceGroups/read")]
    [InlineData("PUT", "/subscriptions/{s}/resourcegroups/{g}", "Microsoft.Resources/subscriptions/resourceGroups/write")]
    [InlineData("GET", "/subscriptions/{s}/tagNames", "Microsoft.Resources/tags/read")]
    [InlineData("POST", "/subscriptions/{s}/providers/Microsoft.Compute/register", "Microsoft.Compute/register/action")]
    [InlineData("GET", "/subscriptions/{s}/providers/{namespace}", "Microsoft.Resources/subscriptions/providers/read")]
    [InlineData("POST", Group + "/providers/Microsoft.ServiceBus/namespaces/{n}/AuthorizationRules/{r}", "Microsoft.ServiceBus/namespaces/authorizationRules/write")]
    [InlineData("POST", Group + "/providers/Microsoft.MixedReality/spatialAnchorsAccounts/{name}/keys", "Microsoft.MixedReality/SpatialAnchorsAccounts/regeneratekeys/action")]
    [InlineData("POST", Group + "/providers/Microsoft.Network/networkWatchers/{name}/topology", "Microsoft.Network/networkWatchers/topology/read")]
    [InlineData("GET", Group + "/providers/Microsoft.DocumentDB/databaseAccounts/{name}/apis/sql/databases", "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/read")]
    [InlineData("GET", Group + "/providers/Microsoft.DocumentDB/databaseAccounts/{name}/apis/gremlin/databases", "Microsoft.DocumentDB/databaseAccounts/gremlinDatabases/read")]
    [InlineData("PUT", Group + "/providers/Microsoft.Network/dscpConfigurations/{name}", "Microsoft.Network/dscpConfiguration/write")]
    [InlineData("GET", "/subscriptions/{s}/providers/Microsoft.Storage/locations/{location}/deletedAccounts/{name}", "Microsoft.Storage/deletedAccounts/read")]
    [InlineData("GET", "/subscriptions/{s}/providers/Microsoft.CognitiveServices/locations/{l}/resourceGroups/{g}/deletedAccounts/{a}", "Microsoft.CognitiveServices/deletedAccounts/read")]
    [InlineData("POST", Group + "/providers/Microsoft.Compute/virtualMachines/{name}/{verb}", "Microsoft.Compute/virtualMachines/*/action")]
    [InlineData("GET", Group + "/providers/Microsoft.Compute/{type}/{name}", "Microsoft.Compute/*/read")]
    public void Derive_MethodAndRoute_GiveTheAction(string method, string route, string action)
    {
        var derived = ArmRule.Derive(method, route);

        Assert.Equal(DerivationOutcome.Derived, derived.Outcome);
        Assert.Equal(action, Assert.Single(derived.Requirements).ToString(), ignoreCase: true);
    }

    [Fact]
    public void Derive_OperationsOfALocation_AreNotTheProvidersList() =>
        Assert.Equal("Microsoft.Storage/locations/operations/read", Assert.Single(ArmRule.Derive("GET", "/subscriptions/{s}/providers/Microsoft.Storage/locations/{l}/operations/{id}").Requirements).ToString());

    [Theory]
    [InlineData("GET", "/{**resourceId}", "the route does not say which type of resource it is about")]
    [InlineData("GET", Group + "/providers/{provider}/things/{name}", "the resource provider is a placeholder")]
    [InlineData("GET", Group + "/providers/Microsoft.Storage/{**rest}", "a placeholder stands for several segments where types and names do")]
    public void Derive_RouteThatDoesNotSay_IsUnderivable(string method, string route, string reason)
    {
        var derived = ArmRule.Derive(method, route);

        Assert.Equal((DerivationOutcome.Underivable, reason), (derived.Outcome, derived.Reason));
    }

    [Theory]
    [InlineData("/subscriptions")]
    [InlineData("/tenants")]
    [InlineData(Group + "/providers/Microsoft.Authorization/permissions")]
    public void Derive_OpenToAll_NeedsNothing(string route) => Assert.Equal(DerivationOutcome.NothingNeeded, ArmRule.Derive("GET", route).Outcome);

    [Fact]
    public void Derive_ActionThatNobodyKnows_IsUnconfirmed() =>
        Assert.Equal(DerivationOutcome.Unconfirmed, ArmRule.Derive("GET", Group + "/providers/Microsoft.Storage/storageAccounts/{a}/hats/{h}").Outcome);

    [Theory]
    [InlineData("GET", Group + "/providers/Microsoft.Storage/storageAccounts/{name}/blobServices/default", Group + "/providers/Microsoft.Storage/storageAccounts/{name}")]
    [InlineData("GET", Group + "/providers/Microsoft.Storage/storageAccounts", Group)]
    [InlineData("PUT", Group + "/providers/Microsoft.Storage/storageAccounts/{name}", Group)]
    [InlineData("GET", "/subscriptions/{s}/providers/Microsoft.Storage/storageAccounts", "/subscriptions/{s}")]
    [InlineData("GET", "/subscriptions/{s}/resourceGroups/{g}", Group)]
    [InlineData("PUT", "/subscriptions/{s}/resourceGroups/{g}", "/subscriptions/{s}")]
    [InlineData("GET", "/{**resource}/providers/Microsoft.Insights/metrics", "{resource}")]
    [InlineData("GET", "/providers/Microsoft.Billing/billingAccounts", null)]
    public void Derive_Scope_IsTheNarrowestThatExists(string method, string route, string? scope) => Assert.Equal(scope, ArmRule.Derive(method, route).Scope);

    [Theory]
    [InlineData(Group + "/providers/Microsoft.Web/sites/{a}", Group + "/providers/Microsoft.Web/sites/{a}", Group + "/providers/Microsoft.Web/sites/{a}")]
    [InlineData(Group + "/providers/Microsoft.Web/sites/{a}", Group + "/providers/Microsoft.Web/sites/{b}", Group)]
    [InlineData(Group, "/subscriptions/{s}/resourceGroups/{other}", "/subscriptions/{s}")]
    [InlineData(Group, "/subscriptions/{t}/resourceGroups/{g}", null)]
    public void Unite_TwoScopes_GivesTheNarrowestThatHoldsBoth(string left, string right, string? expected)
    {
        Assert.Equal(expected, ArmScopes.Unite([left, right]));
        Assert.Equal(expected, ArmScopes.Unite([right, left]));
    }
}
