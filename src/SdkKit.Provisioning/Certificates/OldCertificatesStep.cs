namespace SdkKit.Provisioning;

/// <summary>Takes the public parts off the application whose private keys are lost, replaced, or not wanted any more.</summary>
internal sealed class OldCertificatesStep : IProvisioningStep
{
    public string Name => "Old certificates";

    public bool IsNeeded(StepContext context) => Removals(context).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var keys = Removals(context).ToList();
        await context.Provisioning.Directory.RemoveCertificatesAsync(context.Application!.ObjectId, keys, cancellationToken).ConfigureAwait(false);
        return $"removed {string.Join(", ", keys)}";
    }

    private static IEnumerable<Guid> Removals(StepContext context) =>
        context.Plan.Pending(ChangeTarget.Certificate).Where(change => change.Kind == ChangeKind.Delete).Select(change => change.KeyId!.Value);
}
