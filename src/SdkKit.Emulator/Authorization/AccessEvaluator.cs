using SdkKit.Catalog;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Authorization;

/// <summary>
/// Decides as Azure RBAC does: the union of all assignments at the scope and above it; what a role leaves out with
/// <c>notActions</c> another one may still grant.
/// </summary>
internal sealed class AccessEvaluator(EmulatorState state, TimeProvider clock, AzureEmulatorOptions options)
{
    public bool Grants(string principalId, string action, string scope) =>
        Exercise(PermissionsAt(principalId, scope, action).Any(set => set.Grants(action)), new ExercisedPermission(principalId, PermissionKind.Action, action, scope));

    public bool GrantsData(string principalId, string dataAction, string scope) =>
        Exercise(PermissionsAt(principalId, scope, dataAction).Any(set => set.GrantsData(dataAction)), new ExercisedPermission(principalId, PermissionKind.DataAction, dataAction, scope));

    /// <summary>The permission sets that the principal has at the scope.</summary>
    public IReadOnlyList<RolePermission> PermissionsAt(string principalId, string scope) =>
        [.. InEffect(principalId).Where(assignment => Scope.Covers(assignment.Scope, scope)).SelectMany(Permissions)];

    /// <summary>The permission sets that apply to an action: a condition that turns on attributes, which no emulated service has, does not let it through.</summary>
    private IEnumerable<RolePermission> PermissionsAt(string principalId, string scope, string action) =>
        InEffect(principalId).Where(assignment => Scope.Covers(assignment.Scope, scope) && Applies(assignment.Condition, action)).SelectMany(Permissions);

    private static bool Applies(string? condition, string action) =>
        condition is null || (RoleCondition.TryParse(condition, out var parsed, out _) && parsed.Grants(action));

    /// <summary>Whether the principal has any role at the scope, above it or below it; lists show nothing else.</summary>
    public bool SeesAnythingOf(string principalId, string scope) =>
        InEffect(principalId).Any(assignment => Scope.Covers(assignment.Scope, scope) || Scope.Covers(scope, assignment.Scope));

    private IEnumerable<EmulatedRoleAssignment> InEffect(string principalId)
    {
        var madeBefore = clock.GetUtcNow() - options.PropagationDelay;
        return state.RoleAssignments.Where(assignment =>
            assignment.CreatedOn <= madeBefore && assignment.PrincipalId.Equals(principalId, StringComparison.OrdinalIgnoreCase));
    }

    // A condition that cannot be evaluated grants nothing.
    private IEnumerable<RolePermission> Permissions(EmulatedRoleAssignment assignment) =>
        state.FindRole(assignment.RoleId)?.Permissions.Where(set => set.Condition is null) ?? [];

    private bool Exercise(bool isGranted, ExercisedPermission permission)
    {
        if (isGranted)
        {
            state.Record(permission);
        }

        return isGranted;
    }
}
