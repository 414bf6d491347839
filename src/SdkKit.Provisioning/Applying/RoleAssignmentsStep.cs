namespace SdkKit.Provisioning;

/// <summary>Assigns the missing roles and takes back those that SdkKit assigned and nobody needs any more.</summary>
internal sealed class RoleAssignmentsStep : IProvisioningStep
{
    public string Name => "Role assignments";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.RoleAssignment).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var done = new List<string>();
        foreach (var change in context.Plan.Pending(ChangeTarget.RoleAssignment))
        {
            done.Add(change.Role is { } role
                ? await AssignAsync(context, role, change.AssignmentId, cancellationToken).ConfigureAwait(false)
                : await RemoveAsync(context, change, cancellationToken).ConfigureAwait(false));
        }

        return string.Join("; ", done);
    }

    private static async Task<string> RemoveAsync(StepContext context, PlannedChange change, CancellationToken cancellationToken)
    {
        await context.Provisioning.Roles.DeleteAsync(change.AssignmentId!, cancellationToken).ConfigureAwait(false);
        return $"removed {change.Subject}";
    }

    private static async Task<string> AssignAsync(StepContext context, DesiredRole role, string? assignmentId, CancellationToken cancellationToken)
    {
        var principalId = context.Principal!.ObjectId;
        bool? exists = context.Application is null || context.Creates(ChangeTarget.ServicePrincipal) ? true : null;
        return await context.Provisioning.Replication.UntilAsync(
            async () =>
            {
                try
                {
                    await context.Provisioning.Roles.PutAsync(role, principalId, assignmentId, cancellationToken).ConfigureAwait(false);
                    return role.Subject;
                }
                catch (ServiceRefusal refusal) when (refusal is { Status: 409, Code: "RoleAssignmentExists" })
                {
                    return await AdoptAsync(context, role, principalId, refusal, cancellationToken).ConfigureAwait(false);
                }
                catch (ServiceRefusal refusal) when (refusal is { Status: 400, Code: "PrincipalNotFound" })
                {
                    // Waiting helps only when the directory knows the principal and Resource Manager does not yet.
                    exists ??= await context.Provisioning.Directory.FindPrincipalAsync(context.Application!.AppId, cancellationToken).ConfigureAwait(false) is not null;
                    throw;
                }
            },
            exception => exception is ServiceRefusal { Status: 400, Code: "PrincipalNotFound" } && exists == true,
            _ => context.Waiting("the service principal is still being replicated"),
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string> AdoptAsync(StepContext context, DesiredRole role, Guid principalId, ServiceRefusal refusal, CancellationToken cancellationToken)
    {
        var assignments = await context.Provisioning.Roles.ListAsync(role.Scope.Id, principalId, cancellationToken).ConfigureAwait(false);
        return assignments.FirstOrDefault(assignment => assignment.Is(role)) is { } existing
            ? $"{role.Subject} (kept as {existing.Name})"
            : throw refusal;
    }
}
