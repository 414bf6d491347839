namespace SdkKit.Provisioning;

/// <summary>Creates the application or corrects its display name, keyed by its unique name.</summary>
internal sealed class ApplicationStep : IProvisioningStep
{
    public string Name => "Application";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.Application).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var directory = context.Provisioning.Directory;
        var uniqueName = context.Desired.UniqueName;
        var created = await context.UntilReplicatedAsync(
            async () =>
            {
                await ReclaimAsync(context, cancellationToken).ConfigureAwait(false);
                return await UpsertAsync(context, cancellationToken).ConfigureAwait(false);
            },
            refusal => refusal.Status == 409,
            "the application is still being replicated",
            cancellationToken).ConfigureAwait(false);

        context.Application = created ?? await context.UntilReplicatedAsync(
            async () => await directory.FindApplicationAsync(uniqueName, cancellationToken).ConfigureAwait(false) ?? throw NotVisible(uniqueName),
            refusal => refusal.Status == 404,
            "the application is not visible yet",
            cancellationToken).ConfigureAwait(false);
        return $"client id {context.Application.AppId}";
    }

    /// <summary>Makes an application that is to be adopted answer to the unique name.</summary>
    private static async Task ReclaimAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (context.Actual.Application is not { } application)
            return;

        var directory = context.Provisioning.Directory;
        if (context.Actual.IsDeleted)
            await directory.RestoreAsync(application.ObjectId, cancellationToken).ConfigureAwait(false);
        if (application.UniqueName is null)
            await directory.NameApplicationAsync(application.ObjectId, context.Desired.UniqueName, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ApplicationRecord?> UpsertAsync(StepContext context, CancellationToken cancellationToken)
    {
        var uniqueName = context.Desired.UniqueName;
        try
        {
            return await context.Provisioning.Directory.UpsertApplicationAsync(uniqueName, context.Desired.DisplayName, Permissions(context.Actual), cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 400 && refusal.Message.Contains("uniqueName", StringComparison.OrdinalIgnoreCase) && context.Creates(ChangeTarget.Application))
        {
            // The plan names the deleted application that holds the name, if the caller may see it.
            throw new ProvisioningException(
                ProvisioningFailure.Refused,
                $"the unique name {uniqueName} is held by an application that was deleted in the last 30 days and that you may not see;"
                + " ask an administrator to remove it for good, or set another \"uniqueName\" in the environment file",
                refusal);
        }
    }

    /// <summary>What is listed already, by whomever, stays.</summary>
    private static IReadOnlyList<RequiredPermission>? Permissions(ActualState actual) => actual.NeededAppRoles.Count == 0
        ? null
        : [.. (actual.Application?.RequiredPermissions ?? []).Concat(actual.NeededAppRoles.Select(role => role.Required)).Distinct()];

    private static ServiceRefusal NotVisible(string uniqueName) =>
        new("Microsoft Graph", 404, "Request_ResourceNotFound", $"the application {uniqueName} was made but does not become visible");
}
