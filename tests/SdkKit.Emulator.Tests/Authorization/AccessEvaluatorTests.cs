using CsCheck;
using Microsoft.Extensions.Time.Testing;
using SdkKit.Catalog;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Seeding;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Tests.Authorization;

public sealed class AccessEvaluatorTests
{
    private static readonly string[] Principals = ["p1", "p2"];

    private static readonly string[] Scopes =
        ["/", "/subscriptions/s", "/subscriptions/s/resourceGroups/g", "/subscriptions/s/resourceGroups/g2", "/subscriptions/s/resourceGroups/g/providers/N/t/x"];

    private static readonly string[] Actions =
    [
        "Microsoft.OperationalInsights/workspaces/query/read", "Microsoft.Authorization/roleAssignments/write", "Microsoft.Compute/virtualMachines/delete",
        "Microsoft.Insights/Metrics/Write", "Microsoft.Resources/subscriptions/resourceGroups/read",
    ];

    private static readonly Gen<EmulatedRoleAssignment> Assignment = Gen.Select(
        Gen.OneOf("Owner", "Contributor", "Reader", "Log Analytics Reader", "Monitoring Metrics Publisher", "User Access Administrator"),
        Gen.OneOf(Principals),
        Gen.OneOf(Scopes),
        Gen.Int[0, 20],
        (role, principal, scope, minutes) => new EmulatedRoleAssignment
        {
            Name = Guid.NewGuid().ToString(),
            RoleId = RoleCatalog.TryFind(role, out var found) ? found.Id : throw new InvalidOperationException(role),
            PrincipalId = principal,
            PrincipalType = "ServicePrincipal",
            Scope = scope,
            CreatedOn = DateTimeOffset.UnixEpoch.AddMinutes(minutes),
            UpdatedOn = DateTimeOffset.UnixEpoch,
        });

    // The model walks up from the scope, parent by parent; the evaluator compares prefixes.
    [Fact]
    public void Access_OverRandomAssignments_AgreesWithAWalkUpTheScopes() =>
        Gen.Select(Assignment.Array[0, 6], Gen.OneOf(Principals), Gen.OneOf(Scopes), Gen.OneOf(Actions), Gen.Bool).Sample((assignments, principal, scope, action, isData) =>
        {
            var data = new StateData { Identity = SeedIdentity.Create("westeurope"), RoleAssignments = [.. assignments] };
            var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddMinutes(20));
            var evaluator = new AccessEvaluator(new EmulatorState(data, file: null), clock, new AzureEmulatorOptions { PropagationDelay = TimeSpan.FromMinutes(10) });
            var expected = Ancestors(scope).Any(ancestor => assignments.Any(assignment =>
                assignment.Scope == ancestor && assignment.PrincipalId == principal && assignment.CreatedOn <= DateTimeOffset.UnixEpoch.AddMinutes(10) && Grants(assignment, action, isData)));
            var actual = isData ? evaluator.GrantsData(principal, action, scope) : evaluator.Grants(principal, action, scope.ToUpperInvariant());
            Assert.Equal(expected, actual);
        });

    [Theory]
    [InlineData("/subscriptions/s/resourceGroups/g", "/subscriptions/s/resourceGroups/g2", false)]
    [InlineData("/subscriptions/S/resourcegroups/G", "/subscriptions/s/resourceGroups/g/providers/x", true)]
    [InlineData("/", "/subscriptions/s", true)]
    [InlineData("/subscriptions/s", "/", false)]
    public void Scope_WithAnother_CoversItByWholeSegments(string parent, string scope, bool expected) => Assert.Equal(expected, Scope.Covers(parent, scope));

    private static bool Grants(EmulatedRoleAssignment assignment, string action, bool isData) =>
        RoleCatalog.TryFind(assignment.RoleId, out var role)
        && role.Permissions.Any(set => set.Condition is null && (isData ? set.GrantsData(action) : set.Grants(action)));

    private static IEnumerable<string> Ancestors(string scope)
    {
        for (var current = scope; current.Length > 1; current = current[..Math.Max(current.LastIndexOf('/'), 0)])
        {
            yield return current;
        }

        yield return "/";
    }
}
