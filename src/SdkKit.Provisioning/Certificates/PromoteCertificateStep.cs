namespace SdkKit.Provisioning;

/// <summary>Puts the verified successor in the place of the present certificate, where programs find it without being started again.</summary>
internal sealed class PromoteCertificateStep : IProvisioningStep
{
    public string Name => "Switch";

    public bool IsNeeded(StepContext context) => context.Creates(ChangeTarget.Certificate);

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var place = context.Provisioning.Certificates!;
        await place.PromoteAsync(context.Certificate!, cancellationToken).ConfigureAwait(false);
        return $"{place.Description} holds the new certificate";
    }
}
