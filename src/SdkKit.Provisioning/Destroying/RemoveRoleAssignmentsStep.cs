namespace SdkKit.Provisioning;

/// <summary>Removes the principal's role assignments; left behind they would show as "Identity not found".</summary>
internal sealed class RemoveRoleAssignmentsStep : IProvisioningStep
{
    public string Name => "Role assignments";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.RoleAssignment).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var removed = new List<string>();
        foreach (var change in context.Plan.Pending(ChangeTarget.RoleAssignment))
        {
            await context.Provisioning.Roles.DeleteAsync(change.AssignmentId!, cancellationToken).ConfigureAwait(false);
            removed.Add(change.Subject);
        }

        return $"removed {string.Join("; ", removed)}";
    }
}
