namespace SdkKit.Provisioning;

/// <summary>Removes secrets that an interrupted run minted and could not store, and closes its journal.</summary>
internal sealed class OrphanedSecretsStep : IProvisioningStep
{
    public string Name => "Orphaned secrets";

    public bool IsNeeded(StepContext context) => Orphans(context).Any() || context.Actual.Journal is not null;

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var orphans = Orphans(context).ToList();
        foreach (var orphan in orphans)
            await context.Provisioning.Directory.RemovePasswordAsync(context.Application!.ObjectId, orphan, cancellationToken).ConfigureAwait(false);

        context.Provisioning.Journal.Close();
        return orphans.Count > 0 ? $"removed {string.Join(", ", orphans)}" : "none left";
    }

    private static IEnumerable<Guid> Orphans(StepContext context) =>
        context.Plan.Pending(ChangeTarget.ClientSecret).Where(change => change.Kind == ChangeKind.Delete).Select(change => change.KeyId!.Value);
}
