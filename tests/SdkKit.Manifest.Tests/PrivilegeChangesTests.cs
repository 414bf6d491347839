namespace SdkKit.Manifest.Tests;

public sealed class PrivilegeChangesTests
{
    private static readonly ManifestPermissionSet Read = new() { Actions = List("Microsoft.A/b/*"), NotActions = List("Microsoft.A/b/delete"), Condition = "c" };

    public static TheoryData<string, string> Widenings => new()
    {
        { "action", "the action 'Microsoft.A/b/x/action' in the custom role 'Mine'" },
        { "data action", "the data action 'Microsoft.A/b/y' in the custom role 'Mine'" },
        { "no longer left out", "the action 'Microsoft.A/b/delete', left out otherwise, in the custom role 'Mine'" },
        { "no condition", "the action 'Microsoft.A/b/*' in the custom role 'Mine'" },
        { "a set beside it", "the action 'Microsoft.A/b/*' in the custom role 'Mine'" },
    };

    [Theory]
    [MemberData(nameof(Widenings))]
    public void Between_DefinitionOfACustomRoleGrantsMore_SaysSo(string how, string expected)
    {
        ManifestPermissionSet[] wider = how switch
        {
            "action" => [Read with { Actions = List("Microsoft.A/b/*", "Microsoft.A/b/x/action") }],
            "data action" => [Read with { DataActions = List("Microsoft.A/b/y") }],
            "no longer left out" => [Read with { NotActions = List() }],
            "no condition" => [Read with { Condition = "" }],
            _ => [Read, Read with { Condition = "" }],
        };

        var change = Assert.Single(PrivilegeChanges.Between(Manifest(Read), Manifest(wider)));
        Assert.Equal((true, true, expected), (change.IsAdded, change.IsPrivilege, change.Text));
        Assert.DoesNotContain(PrivilegeChanges.Between(Manifest(wider), Manifest(Read)), one => one.IsAdded);
        Assert.Empty(PrivilegeChanges.Between(Manifest(wider), Manifest(wider)));
    }

    [Fact]
    public void Between_CustomRoleWrittenByHand_NamesWhatNoCallTakes()
    {
        var built = Manifest(Read) with { CustomRole = ManifestCustomRole.Of(Manifest(Read)) };
        var edited = built with { CustomRole = built.CustomRole! with { Actions = List("*") } };

        var change = Assert.Single(PrivilegeChanges.Between(built, edited));
        Assert.Equal((true, "the action '*' in the custom role, which no call takes"), (change.IsAdded, change.Text));
        Assert.False(Assert.Single(PrivilegeChanges.Between(edited, built)).IsAdded);
    }

    [Fact]
    public void Write_CustomRole_IsReadBackWithWhatItGrants()
    {
        var manifest = Manifest(Read, new ManifestPermissionSet { DataActions = List("Microsoft.A/*"), NotDataActions = List("Microsoft.A/z") });

        Assert.Equal(manifest, ManifestJson.Read(ManifestJson.Write(manifest), "App.provisioning.json"));
    }

    [Fact]
    public void Between_ScopeOfARole_IsAPrivilege()
    {
        var narrow = Manifest(Read);
        var wide = narrow with { Clients = new EquatableList<ManifestClient>(narrow.Clients.Select(client => client with { Roles = new EquatableList<ManifestRole>(client.Roles.Select(role => role with { Scope = "/" })) })) };

        Assert.Equal("the role 'Mine' on '/'", Assert.Single(PrivilegeChanges.Between(narrow, wide), change => change.IsAdded).Text);
    }

    private static EquatableList<string> List(params string[] names) => new(names);

    private static ProvisioningManifest Manifest(params ManifestPermissionSet[] sets) => new()
    {
        Application = "App",
        Clients = new EquatableList<ManifestClient>(
        [
            new ManifestClient
            {
                Name = "Client",
                Interface = "App.IClient",
                Service = "",
                Roles = new EquatableList<ManifestRole>([new ManifestRole { Role = "Mine", RoleId = Guid.Empty.ToString("D"), Scope = "{scope}", IsCustom = true, Permissions = new EquatableList<ManifestPermissionSet>(sets) }]),
                Operations = EquatableList<ManifestOperation>.Empty,
            },
        ]),
    };
}
