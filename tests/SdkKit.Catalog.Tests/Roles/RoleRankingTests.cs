using CsCheck;

namespace SdkKit.Catalog.Tests.Roles;

public sealed class RoleRankingTests
{
    [Theory]
    [InlineData("LogAnalytics", "POST", "/v1/workspaces/{workspaceId}/query", "Log Analytics Data Reader")]
    [InlineData("CustomMetrics", "POST", "/{**resource}/metrics", "Monitoring Metrics Publisher")]
    [InlineData("LogsIngestion", "POST", "/dataCollectionRules/{rule}/streams/{stream}", "Monitoring Metrics Publisher")]
    [InlineData("KeyVault", "GET", "/secrets/{name}", "Key Vault Secrets User")]
    [InlineData("KeyVault", "PUT", "/secrets/{name}", "Key Vault Secrets Officer")]
    [InlineData("KeyVault", "GET", "/certificates/{name}", "Key Vault Certificate User")]
    [InlineData("ResourceManager", "PUT", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}", "Storage Account Contributor")]
    [InlineData("BlobStorage", "GET", "/{container}/{blob}", "Storage Blob Data Reader")]
    [InlineData("BlobStorage", "PUT", "/{container}/{blob}", "Storage Blob Data Contributor")]
    [InlineData("QueueStorage", "GET", "/{queue}/messages", "Storage Queue Data Message Processor")]
    [InlineData("ServiceBus", "POST", "/{queue}/messages", "Azure Service Bus Data Sender")]
    [InlineData("ResourceManager", "GET", "/subscriptions/{s}/resourceGroups/{g}", "Reader")]
    [InlineData("ResourceManager", "GET", "/{**resource}/providers/Microsoft.Insights/metrics", "Reader")]
    [InlineData("ResourceManager", "POST", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}/listKeys", "Storage Account Key Operator Service Role")]
    [InlineData("ResourceManager", "PUT", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Compute/virtualMachines/{v}", "Virtual Machine Contributor")]
    [InlineData("ResourceManager", "POST", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Compute/virtualMachines/{v}/start", "Virtual Machine Contributor")]
    [InlineData("ResourceManager", "PUT", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Network/virtualNetworks/{v}", "Network Contributor")]
    [InlineData("ResourceManager", "PUT", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Sql/servers/{v}", "SQL Server Contributor")]
    [InlineData("ResourceManager", "PUT", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.DocumentDB/databaseAccounts/{v}", "Cosmos DB Operator")]
    [InlineData("ResourceManager", "POST", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.OperationalInsights/workspaces/{w}/sharedKeys", "Log Analytics Contributor")]
    [InlineData("ResourceManager", "GET", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.CognitiveServices/accounts/{a}", "Reader")]
    // No role is made for resource groups: those for something else that happen to suffice may change for its sake.
    [InlineData("ResourceManager", "DELETE", "/subscriptions/{s}/resourceGroups/{g}", "Contributor")]
    [InlineData("ResourceManager", "PUT", "/subscriptions/{s}/resourceGroups/{g}", "Contributor")]
    [InlineData("ResourceManager", "PUT", "/{**scope}/providers/Microsoft.Authorization/roleAssignments/{name}", "Role Based Access Control Administrator")]
    public void Sufficient_OneCall_NamesTheRoleThatAPersonWould(string service, string method, string path, string role)
    {
        var needs = PermissionCatalog.Derive(service, method, path, []).Requirements;

        Assert.Equal(role, RoleRanking.Sufficient(needs, PermissionCatalog.DocumentedRoles(service))[0].Role.Name);
    }

    [Fact]
    public void Least_CallsOfTwoServices_AreTwoSmallRolesAndNotOneForEverything()
    {
        const string group = "/subscriptions/{s}/resourceGroups/{g}/providers/";
        List<Requirement> needs =
        [
            .. ArmRule.Derive("POST", group + "Microsoft.Compute/virtualMachines/{v}/start").Requirements,
            .. ArmRule.Derive("PUT", group + "Microsoft.KeyVault/vaults/{v}").Requirements,
        ];

        var roles = RoleRanking.Least(needs, PermissionCatalog.DocumentedRoles("ResourceManager")).Select(one => one.Role.Name);

        Assert.Equal(["Key Vault Contributor", "Virtual Machine Contributor"], roles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Least_SeveralRoles_AreWithoutTheOneThatIsBestAlone()
    {
        string[] types = ["Microsoft.Compute/virtualMachines", "Microsoft.KeyVault/vaults", "Microsoft.Storage/storageAccounts", "Microsoft.Network/virtualNetworks", "Microsoft.Resources/things"];
        var need = Gen.Select(Gen.OneOf(types), Gen.OneOf("read", "write", "delete", "action"), (type, verb) => new Requirement(new Permission(PermissionKind.Action, $"{type}/{verb}")));
        need.Array[2, 4].Sample(
            needs =>
            {
                var distinct = needs.Distinct().ToList();
                var least = RoleRanking.Least(distinct, PermissionCatalog.DocumentedRoles("ResourceManager"));
                var alone = RoleRanking.Sufficient(distinct, PermissionCatalog.DocumentedRoles("ResourceManager")).Select(one => one.Role.Name).FirstOrDefault();
                Assert.True(least.Count < 2 || least.All(one => one.Role.Name != alone), string.Join(", ", least.Select(one => one.Role.Name)));
            },
            iter: 100,
            threads: 1);
    }

    // A log query by its actions alone, as the command line gets it.
    [Theory]
    [InlineData("Microsoft.OperationalInsights/workspaces/query/read", "Log Analytics Data Reader")]
    [InlineData("Microsoft.Insights/Metrics/Write", "Monitoring Metrics Publisher")]
    [InlineData("Microsoft.Compute/virtualMachines/read", "Reader")]
    public void DocumentedRoles_OfANeedWithoutService_AreThoseOfTheServiceThatAsksForIt(string name, string role)
    {
        var kind = ActionCatalog.IsKnown(name, isData: false) ? PermissionKind.Action : PermissionKind.DataAction;

        Assert.Contains(role, PermissionCatalog.DocumentedRoles([new Requirement(new Permission(kind, name))]));
    }

    /// <summary>The index of patterns against every role by itself.</summary>
    [Fact]
    public void Sufficient_AnyNeeds_AreTheRolesThatGrantEachOfThem()
    {
        var known = ActionCatalog.Providers.SelectMany(provider => new[] { false, true }.SelectMany(isData => ActionCatalog.Of(provider, isData)
            .Select(name => new Permission(isData ? PermissionKind.DataAction : PermissionKind.Action, name)))).ToArray();
        var one = Gen.Select(Gen.Int[0, known.Length - 1], Gen.Int[0, 3]).Select((index, form) => form switch
        {
            0 => known[index],
            1 => known[index] with { Name = known[index].Name.ToUpperInvariant() },
            2 => known[index] with { Name = $"{ActionName.Type(known[index].Name)}/unheardOf/{ActionName.Verb(known[index].Name)}" },
            _ => known[index] with { Name = $"{ActionName.Provider(known[index].Name)}/*/{ActionName.Verb(known[index].Name)}" },
        });

        one.Array[1, 2].Select(alternatives => new Requirement(alternatives)).Array[1, 3].Sample(
            needs =>
            {
                // Alternatives of one requirement are of one provider.
                needs = [.. needs.Select(need => new Requirement([.. need.Alternatives.Where(other => ActionName.Provider(other.Name) == ActionName.Provider(need.Alternatives[0].Name))]))];
                var expected = RoleCatalog.All.Where(role => needs.All(need => need.MetBy(role) is not null)).Select(role => role.Name);
                Assert.Equal(expected.Order(StringComparer.Ordinal), new RankedNeed(needs).Sufficient().Select(role => role.Role.Name).Order(StringComparer.Ordinal));
            },
            iter: 150);
    }

    [Fact]
    public void Patterns_OfARole_AreThoseOfItsPermissionSets() => Assert.All(RoleCatalog.All, role =>
        Assert.Equal(
            role.Permissions.SelectMany(set => set.Actions.Concat(set.DataActions)).Order(StringComparer.Ordinal),
            role.Patterns.Order(StringComparer.Ordinal)));

    [Fact]
    public void Boilerplate_Patterns_AreThoseOfFiftyRolesAndMore()
    {
        var common = RoleCatalog.All
            .SelectMany(role => RoleProfile.PatternsOf(role).Where(pattern => ActionName.Provider(pattern) != "*").Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(pattern => pattern, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() >= 50).Select(same => same.Key).ToList();

        Assert.NotEmpty(common);
        Assert.All(common, pattern => Assert.True(RoleProfiles.IsBoilerplate(pattern), pattern));
        Assert.False(RoleProfiles.IsBoilerplate("Microsoft.Storage/storageAccounts/read"));
    }
}
