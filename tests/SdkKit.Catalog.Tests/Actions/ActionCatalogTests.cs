namespace SdkKit.Catalog.Tests.Actions;

public sealed class ActionCatalogTests
{
    [Theory]
    [InlineData("microsoft.storage/STORAGEACCOUNTS/listkeys/action", false, "Microsoft.Storage/storageAccounts/listKeys/action")]
    [InlineData("Microsoft.Insights/Metrics/Write", true, "Microsoft.Insights/Metrics/Write")]
    [InlineData("Microsoft.Insights/Metrics/Write", false, null)]
    [InlineData("Microsoft.Nowhere/things/read", false, null)]
    public void Find_AnyCase_AnswersAsAzureWrites(string name, bool isData, string? expected) => Assert.Equal(expected, ActionCatalog.Find(name, isData));

    [Theory]
    [InlineData("Microsoft.Storage/storageAccount/read", "Microsoft.Storage/storageAccounts/read")]
    [InlineData("Microsoft.Storag/storageAccounts/read", "Microsoft.Storage/storageAccounts/read")]
    [InlineData("Microsoft.Insights/Metric/Write", "Microsoft.Insights/Metrics/Write")]
    public void Suggest_Misspelt_NamesTheNearest(string typed, string expected) => Assert.Equal(expected, ActionCatalog.Suggest(typed), ignoreCase: true);

    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts/*/read", true)]
    [InlineData("Microsoft.Storage/nothing/*/read", false)]
    public void IsKnown_Wildcard_WhereItCoversSomething(string name, bool expected) => Assert.Equal(expected, ActionCatalog.IsKnown(name, isData: false));

    [Fact]
    public void Table_EveryName_IsWellFormedAndClassified()
    {
        foreach (var provider in ActionCatalog.Providers)
        {
            foreach (var action in ActionCatalog.Of(provider, isData: false).Concat(ActionCatalog.Of(provider, isData: true)))
            {
                Assert.Equal(provider, ActionName.Provider(action), ignoreCase: true);
                Assert.DoesNotContain('*', action);
                Assert.Equal(action, $"{ActionName.Type(action)}/{ActionName.Verb(action)}");
            }
        }
    }

    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts/read", false, ActionKind.Read)]
    [InlineData("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read", true, ActionKind.ReadData)]
    [InlineData("Microsoft.Compute/virtualMachines/restart/action", false, ActionKind.Act)]
    [InlineData("Microsoft.Compute/virtualMachines/write", false, ActionKind.Write)]
    [InlineData("Microsoft.OperationalInsights/workspaces/purge/action", false, ActionKind.Delete)]
    [InlineData("Microsoft.Storage/storageAccounts/listKeys/action", false, ActionKind.Sensitive)]
    [InlineData("Microsoft.Authorization/roleAssignments/write", false, ActionKind.Sensitive)]
    public void Classify_Verbs_ByWhatTheyDo(string action, bool isData, ActionKind expected) => Assert.Equal(expected, ActionName.Classify(action, isData));

    [Fact]
    public void Footprints_OfAllBuiltInRoles_AreWhatTheVocabularyGives() => Assert.All(RoleCatalog.All, role =>
    {
        var counted = RoleFootprint.Of(role.Permissions);
        Assert.All(RoleWeights.GravestFirst, kind => Assert.Equal((role.Name, kind, counted[kind]), (role.Name, kind, role.Footprint[kind])));
    });
}
