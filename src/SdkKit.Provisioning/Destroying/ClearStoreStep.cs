namespace SdkKit.Provisioning;

/// <summary>Removes the stored settings, a certificate that was made, and the journal.</summary>
internal sealed class ClearStoreStep : IProvisioningStep
{
    public string Name => "Store";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.Store).Any() || context.Actual.Journal is not null;

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        await context.Provisioning.Store.RemoveAsync(StoreEntries.Keys(context.Desired), cancellationToken).ConfigureAwait(false);
        if (context.Provisioning.Certificates is { } place)
            await place.RemoveAsync(cancellationToken).ConfigureAwait(false);

        context.Provisioning.Journal.Close();
        return $"cleared {context.Provisioning.Store.Description}";
    }
}
