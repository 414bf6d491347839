namespace SdkKit.Provisioning;

/// <summary>Removes application and service principal from the deleted items, also those that an earlier destroy left there.</summary>
internal sealed class PurgeStep(bool purge) : IProvisioningStep
{
    public string Name => "Deleted items";

    public bool IsNeeded(StepContext context) =>
        purge && context.Plan.Changes.Any(change => change.Target is ChangeTarget.Application or ChangeTarget.DeletedApplication);

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var directory = context.Provisioning.Directory;
        if (context.Principal is { } principal)
            await directory.PurgeAsync(principal.ObjectId.ToString(), cancellationToken).ConfigureAwait(false);

        var application = context.Application?.ObjectId ?? context.Actual.Deleted!.Application.ObjectId;
        await directory.PurgeAsync(application, cancellationToken).ConfigureAwait(false);
        return $"purged {context.Desired.UniqueName}";
    }
}
