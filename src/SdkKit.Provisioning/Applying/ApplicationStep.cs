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
        await context.UntilReplicatedAsync(
            async () =>
            {
                await UpsertAsync(context, cancellationToken).ConfigureAwait(false);
                return true;
            },
            refusal => refusal.Status == 409,
            "the application is still being replicated",
            cancellationToken).ConfigureAwait(false);

        context.Application = await context.UntilReplicatedAsync(
            async () => await directory.FindApplicationAsync(uniqueName, cancellationToken).ConfigureAwait(false) ?? throw NotVisible(uniqueName),
            refusal => refusal.Status == 404,
            "the application is not visible yet",
            cancellationToken).ConfigureAwait(false);
        return $"client id {context.Application.AppId}";
    }

    private static async Task UpsertAsync(StepContext context, CancellationToken cancellationToken)
    {
        var directory = context.Provisioning.Directory;
        var uniqueName = context.Desired.UniqueName;
        try
        {
            await directory.UpsertApplicationAsync(uniqueName, context.Desired.DisplayName, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 400 && context.Creates(ChangeTarget.Application))
        {
            // Deleted applications hold their unique name for 30 days, and nobody sees them.
            if (await directory.FindDeletedApplicationAsync(uniqueName, cancellationToken).ConfigureAwait(false) is not { } deleted)
                throw;

            throw new ProvisioningException(
                ProvisioningFailure.Refused,
                $"the unique name {uniqueName} is held by the deleted application {deleted.ObjectId} (deleted {deleted.DeletedAt:yyyy-MM-dd HH:mm}Z);"
                + " remove it for good with 'sdkkit destroy --purge', or restore it in the portal",
                refusal);
        }
    }

    private static ServiceRefusal NotVisible(string uniqueName) =>
        new("Microsoft Graph", 404, "Request_ResourceNotFound", $"the application {uniqueName} was made but does not become visible");
}
