namespace SdkKit.Provisioning;

/// <summary>
/// Makes the certificate where there is none and adds its public part to the application. The private key is in its place before anybody hears of
/// the certificate, so that a crash at any point leaves nothing that could not be used by the next run.
/// </summary>
/// <param name="lifetime">How long a new one is valid.</param>
/// <param name="isSuccessor">Whether it is to take the place of one that works, and is kept beside that until it does.</param>
internal sealed class CertificateStep(TimeSpan lifetime, bool isSuccessor = false) : IProvisioningStep
{
    public string Name => "Certificate";

    public bool IsNeeded(StepContext context) => context.Creates(ChangeTarget.Certificate);

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        context.Certificate = await PresentAsync(context, cancellationToken).ConfigureAwait(false);
        await context.UntilReplicatedAsync(
            async () =>
            {
                await context.Provisioning.Directory.AddCertificateAsync(context.Application!.ObjectId, context.Certificate, context.Provisioning.Marker.Next(), cancellationToken).ConfigureAwait(false);
                return true;
            },
            refusal => refusal.Status is 404 or 409,
            "the application is still being replicated",
            cancellationToken).ConfigureAwait(false);
        return $"key {context.Certificate.KeyId}, valid until {context.Certificate.EndsAt:yyyy-MM-dd}";
    }

    private async Task<LocalCertificate> PresentAsync(StepContext context, CancellationToken cancellationToken)
    {
        var now = context.Provisioning.Options.Time.GetUtcNow();
        if (!isSuccessor && context.Actual.Certificate is { } present && present.EndsAt > now)
            return present;

        return await context.Provisioning.Certificates!.MakeAsync(new($"{context.Desired.Application} {context.Desired.Environment}", now, lifetime), isSuccessor, cancellationToken).ConfigureAwait(false);
    }
}
