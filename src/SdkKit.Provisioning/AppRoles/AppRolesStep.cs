namespace SdkKit.Provisioning;

/// <summary>Grants application permissions. Whoever may not is told who may, and by which link, when all else is done.</summary>
internal sealed class AppRolesStep : IProvisioningStep
{
    public string Name => "App permissions";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.AppRoleAssignment).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var done = new List<string>();
        foreach (var role in context.Plan.Pending(ChangeTarget.AppRoleAssignment).Select(change => change.AppRole!))
        {
            await GrantAsync(context, role, cancellationToken).ConfigureAwait(false);
            done.Add(role.Subject);
        }

        return string.Join("; ", done);
    }

    private static async Task GrantAsync(StepContext context, NeededAppRole role, CancellationToken cancellationToken)
    {
        try
        {
            await context.UntilReplicatedAsync(
                () => GrantOnceAsync(context, role, cancellationToken),
                IsLag,
                "the service principal is still being replicated",
                cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 403)
        {
            throw new ProvisioningException(
                ProvisioningFailure.MissingRight,
                $"you may not grant {role.Subject}: that needs the Graph permission AppRoleAssignment.ReadWrite.All or the directory role Privileged Role Administrator;"
                + $" all else is done: have an administrator {ConsentLink.For(context, role)}",
                refusal);
        }
    }

    private static async Task<bool> GrantOnceAsync(StepContext context, NeededAppRole role, CancellationToken cancellationToken)
    {
        try
        {
            await context.Provisioning.Directory.GrantAppRoleAsync(role, context.Principal!.ObjectId, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 409 || refusal.Message.Contains("already exists", StringComparison.OrdinalIgnoreCase))
        {
            // An earlier answer was lost, or an administrator was faster.
        }

        return true;
    }

    /// <summary>A principal that is new to the replica makes the reference invalid (msgraph-bicep 193).</summary>
    private static bool IsLag(ServiceRefusal refusal) =>
        refusal.Status == 404 || (refusal.Status == 400 && refusal.Message.Contains("Not a valid reference update", StringComparison.OrdinalIgnoreCase));
}
