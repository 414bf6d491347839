namespace SdkKit.Provisioning;

/// <summary>Finds what a plan needs and the caller has not, before anything is written; only reads.</summary>
internal static class AuthorityCheck
{
    private const string Assignments = "Microsoft.Authorization/roleAssignments/";

    private static readonly ChangeTarget[] InDirectory =
    [
        ChangeTarget.Application, ChangeTarget.DeletedApplication, ChangeTarget.ServicePrincipal, ChangeTarget.Owner, ChangeTarget.IdentifierUri, ChangeTarget.ExposedRole,
        ChangeTarget.ClientSecret, ChangeTarget.Certificate, ChangeTarget.FederatedCredential,
    ];

    public static async Task<ProvisioningPlan> CheckAsync(ProvisioningContext context, ProvisioningPlan plan, CancellationToken cancellationToken)
    {
        if (!plan.HasChanges || plan.Refusal is not null)
            return plan;

        var missing = new List<RequiredRight>();
        var directory = await DirectoryAuthority.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        if (directory.LacksManaging && InDirectory.Any(target => plan.Pending(target).Any()))
            missing.Add(RequiredRight.ManageApplications);

        foreach (var need in plan.Pending(ChangeTarget.RoleAssignment).Select(Need).Distinct().GroupBy(need => need.Scope, StringComparer.OrdinalIgnoreCase))
        {
            var granted = await context.OnceAsync($"permissions {need.Key}", () => context.Permissions.ListAsync(need.Key, cancellationToken)).ConfigureAwait(false);
            if (!need.All(one => granted.Any(set => set.Grants(one.Action))))
                missing.Add(RequiredRight.WriteAssignments(need.Key));
        }

        return plan with
        {
            MissingRights = missing,
            Notes = directory.LacksGranting && plan.Pending(ChangeTarget.AppRoleAssignment).Any()
                ? [.. plan.Notes, $"you may not grant application permissions: that needs {RequiredRight.GrantAppRoles.Needs}; apply does all else and gives the link for an administrator"]
                : plan.Notes,
        };
    }

    private static (string Scope, string Action) Need(PlannedChange change) => change.Role is { } role
        ? (role.Scope.Id, Assignments + "write")
        : (RoleAssignmentClient.ScopeOf(change.AssignmentId!), Assignments + "delete");
}
