namespace SdkKit.Catalog.Tests;

public sealed class RoleCatalogTests
{
    [Theory]
    [InlineData("Reader")]
    [InlineData("reader")]
    [InlineData(" Reader ")]
    [InlineData("acdd72a7-3385-48ef-bd42-f606fba81ae7")]
    [InlineData("{ACDD72A7-3385-48EF-BD42-F606FBA81AE7}")]
    public void TryFind_NameOrId_FindsReader(string nameOrId)
    {
        Assert.True(RoleCatalog.TryFind(nameOrId, out var role));
        Assert.Equal("Reader", role.Name);
    }

    [Theory]
    [InlineData("Raeder", "Reader")]
    [InlineData("Monitoring Metric Publisher", "Monitoring Metrics Publisher")]
    [InlineData("log analytics raeder", "Log Analytics Reader")]
    [InlineData("Ownr", "Owner")]
    public void Suggest_MistypedName_OffersTheIntendedOne(string typed, string expected) => Assert.Equal(expected, RoleCatalog.Suggest(typed));

    [Fact]
    public void Tables_EveryOne_IsAscii()
    {
        var assembly = typeof(RoleCatalog).Assembly;
        var names = assembly.GetManifestResourceNames();

        Assert.Contains("roles.txt", names);
        Assert.All(names, name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            for (int next; (next = stream.ReadByte()) >= 0;)
            {
                Assert.InRange(next, 0, 127);
            }
        });
    }

    [Fact]
    public void Suggest_NothingNear_OffersNothing() => Assert.Null(RoleCatalog.Suggest("zzzzzzzzzzzz"));

    [Fact]
    public void All_EveryRole_HasUniqueNameAndIdAndPermissions()
    {
        Assert.True(RoleCatalog.All.Count > 900);
        Assert.Equal(RoleCatalog.All.Count, RoleCatalog.All.Select(role => role.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(RoleCatalog.All.Count, RoleCatalog.All.Select(role => role.Id).Distinct().Count());
        Assert.All(RoleCatalog.All, role => Assert.NotEmpty(role.Permissions));
        Assert.All(RoleCatalog.All, role => Assert.Equal(role.Id, Guid.Parse(role.Id).ToString("D")));
    }

    // The trap of the article that SdkKit grew from: custom metrics are written with a data action that neither Owner nor Contributor holds.
    [Theory]
    [InlineData("Owner", false)]
    [InlineData("Contributor", false)]
    [InlineData("Monitoring Metrics Publisher", true)]
    public void GrantsData_WriteCustomMetrics_OnlyThePublisher(string name, bool expected)
    {
        Assert.True(RoleCatalog.TryFind(name, out var role));
        Assert.Equal(expected, role.GrantsData("Microsoft.Insights/Metrics/Write"));
    }

    [Fact]
    public void Grants_NotActionsOfContributor_LeaveRoleAssignmentsOut()
    {
        Assert.True(RoleCatalog.TryFind("Contributor", out var contributor));
        Assert.True(contributor.Grants("Microsoft.Compute/virtualMachines/write"));
        Assert.False(contributor.Grants("Microsoft.Authorization/roleAssignments/write"));
    }

    [Fact]
    public void Permissions_ConditionalRole_CarriesTheCondition()
    {
        Assert.True(RoleCatalog.TryFind("Role Based Access Control Administrator", out var role));
        Assert.Contains(RoleCatalog.All, candidate => candidate.Permissions.Any(permission => permission.Condition is { Length: > 0 }));
        Assert.True(role.Grants("Microsoft.Authorization/roleAssignments/write"));
    }
}
