using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CsCheck;

namespace SdkKit.Catalog.Tests.Roles;

/// <summary>The evaluator against one that is written as naively as Resource Manager's documentation reads.</summary>
public sealed class RoleEvaluationTests
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    private static readonly Gen<string> Segment = OneOf("Microsoft.A", "microsoft.a", "B", "b", "c", "read", "write", "*", "c*", "*d");

    private static readonly Gen<string> Pattern = Segment.Array[1, 4].Select(segments => string.Join('/', segments));

    private static readonly Gen<string> Action = OneOf("Microsoft.A", "B", "c", "cd", "READ", "write").Array[2, 4].Select(segments => string.Join('/', segments));

    private static readonly Gen<RolePermission> Set = Gen.Select(Pattern.Array[0, 3], Pattern.Array[0, 2], Pattern.Array[0, 3], Pattern.Array[0, 2])
        .Select((actions, notActions, dataActions, notDataActions) => new RolePermission
        {
            Actions = actions,
            NotActions = notActions,
            DataActions = dataActions,
            NotDataActions = notDataActions,
        });

    private static readonly Gen<IRole[]> Roles = Set.Array[1, 2].Select(sets => (IRole)new CustomRole { Name = "r", Id = "", Permissions = sets }).Array[1, 3];

    [Fact]
    public void Roles_AnyPatterns_GrantWhatTheNaiveEvaluatorGrants() =>
        Gen.Select(Roles, Action, Gen.Bool).Sample((roles, action, isData) =>
        {
            var permission = new Permission(isData ? PermissionKind.DataAction : PermissionKind.Action, action);
            return (new Requirement(permission).MetBy(roles) is not null) == roles.Any(role => Naive(role.Permissions, action, isData));
        }, iter: 20_000);

    [Fact]
    public void BuiltInRoles_KnownActions_GrantWhatTheNaiveEvaluatorGrants()
    {
        var known = ActionCatalog.Providers.SelectMany(provider => new[] { false, true }.SelectMany(isData => ActionCatalog.Of(provider, isData).Select(action => (action, isData)))).ToArray();
        Assert.InRange(known.Length, 12_000, 20_000);

        Gen.Select(Gen.Int[0, known.Length - 1], Gen.Bool).Sample(
            (index, upper) =>
            {
                var (action, isData) = known[index];
                var asked = upper ? action.ToUpperInvariant() : action;
                foreach (var role in RoleCatalog.All)
                {
                    Assert.Equal(Naive(role.Permissions, action, isData), isData ? role.GrantsData(asked) : role.Grants(asked));
                }
            },
            iter: 25);
    }

    [Fact]
    public void EveryBuiltInRole_ItsOwnLiteralActions_AreGrantedUnlessTheSameSetLeavesThemOut() => Assert.All(RoleCatalog.All, role =>
    {
        foreach (var set in role.Permissions)
        {
            Assert.All(set.Actions.Where(action => !action.Contains('*', StringComparison.Ordinal)), action => Assert.Equal(Naive([set], action, isData: false), set.Grants(action)));
            Assert.All(set.DataActions.Where(action => !action.Contains('*', StringComparison.Ordinal)), action => Assert.Equal(Naive([set], action, isData: true), set.GrantsData(action)));
        }
    });

    [Fact]
    public void NotActions_OfOneRole_DoNotTakeFromAnother()
    {
        var all = new CustomRole { Name = "all but delete", Id = "", Permissions = [new RolePermission { Actions = ["*"], NotActions = ["*/delete"] }] };
        var deletes = new CustomRole { Name = "delete", Id = "", Permissions = [new RolePermission { Actions = ["Microsoft.A/b/delete"] }] };
        var need = new Requirement(new Permission(PermissionKind.Action, "microsoft.a/B/DELETE"));

        Assert.Null(need.MetBy(all));
        Assert.NotNull(need.MetBy([all, deletes]));
    }

    [Fact]
    public void Wildcard_AskedFor_NeedsAllThatItCovers()
    {
        var some = new CustomRole { Name = "some", Id = "", Permissions = [new RolePermission { Actions = ["Microsoft.A/b/*"], NotActions = ["Microsoft.A/b/purge/action"] }] };

        Assert.Null(new Permission(PermissionKind.Action, "Microsoft.A/b/*/action") is var all && all.IsGrantedBy(some) ? "granted" : null);
        Assert.True(new Permission(PermissionKind.Action, "Microsoft.A/b/*/read").IsGrantedBy(some));
    }

    [Fact]
    public void ConditionalSet_OfARole_GrantsNothingHere()
    {
        var role = new CustomRole { Name = "r", Id = "", Permissions = [new RolePermission { Actions = ["*"], Condition = "((!(ActionMatches{'x'})))" }] };

        Assert.False(new Permission(PermissionKind.Action, "Microsoft.A/b/read").IsGrantedBy(role));
    }

    [Fact]
    public void Overlap_AnyTwoPatterns_IsFoundWhereAnActionFitsBoth() =>
        Gen.Select(Pattern, Pattern, Action).Sample((left, right, action) =>
            !(ActionPattern.IsMatch(left, action) && ActionPattern.IsMatch(right, action)) || ActionPattern.Overlap(left, right), iter: 20_000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static bool Naive(IReadOnlyList<RolePermission> sets, string action, bool isData) => sets.Any(set =>
        (isData ? set.DataActions : set.Actions).Any(pattern => Matches(pattern, action)) && !(isData ? set.NotDataActions : set.NotActions).Any(pattern => Matches(pattern, action)));

    private static bool Matches(string pattern, string action) =>
        Patterns.GetOrAdd(pattern, static text => new Regex(
            "^" + string.Join(".*", text.Split('*').Select(Regex.Escape)) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)).IsMatch(action);
}
