namespace SdkKit.Provisioning;

/// <summary>
/// Removes secrets that an interrupted run minted and could not store, and those whose grace after a rotation is over; closes the journal of
/// the interrupted run.
/// </summary>
internal sealed class OldSecretsStep : IProvisioningStep
{
    public string Name => "Old secrets";

    public bool IsNeeded(StepContext context) => Removals(context).Any() || context.Actual.Journal is not null;

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var removals = Removals(context).ToList();
        foreach (var key in removals)
            await context.Provisioning.Directory.RemovePasswordAsync(context.Application!.ObjectId, key, cancellationToken).ConfigureAwait(false);

        context.Provisioning.Journal.Close();
        return removals.Count > 0 ? $"removed {string.Join(", ", removals)}" : "none left";
    }

    private static IEnumerable<Guid> Removals(StepContext context) =>
        context.Plan.Pending(ChangeTarget.ClientSecret).Where(change => change.Kind == ChangeKind.Delete).Select(change => change.KeyId!.Value);
}
