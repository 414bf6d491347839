namespace SdkKit.Provisioning;

/// <summary>Puts the verified successor in the place of the present certificate, where programs find it without being started again.</summary>
internal sealed class PromoteCertificateStep : IProvisioningStep
{
    public string Name => "Switch";

    public bool IsNeeded(StepContext context) => context.Creates(ChangeTarget.Certificate);

    public Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        CertificateFileWriter.Promote(context.CertificatePath!);
        return Task.FromResult($"{context.CertificatePath} holds the new certificate");
    }
}
