namespace SdkKit.Provisioning;

/// <summary>The table of contents of a rotation: the old key is stored and works until the new one does.</summary>
internal static class RotateSteps
{
    /// <exception cref="ProvisioningException">There is nothing that SdkKit could rotate.</exception>
    public static IReadOnlyList<IProvisioningStep> For(DesiredCredential credential, RotateOptions options) => credential switch
    {
        DesiredCredential.ClientSecret secret =>
        [
            new OldSecretsStep(),
            new ClientSecretStep(secret.Lifetime),
            new VerifyKeyStep(options.VerificationWindow),
            new StoreStep(options.Grace),
            new RetireStep(options.Grace),
            new ProofStep(),
        ],
        DesiredCredential.Certificate { From: null } certificate =>
        [
            new OldCertificatesStep(),
            new CertificateStep(certificate.Lifetime, isSuccessor: true),
            new VerifyKeyStep(options.VerificationWindow),
            // First: should the switch be the last thing that happens, the next run knows until when the old one is to work.
            new StoreStep(options.Grace),
            new PromoteCertificateStep(),
            new RetireStep(options.Grace),
            new ProofStep(),
        ],
        DesiredCredential.Certificate { From: var path } => throw Nothing($"the certificate is given; put the new one at {path} and run 'sdkkit apply'"),
        _ => throw Nothing($"a credential of the kind {credential.Kind} has no secret that could be rotated"),
    };

    private static ProvisioningException Nothing(string message) => new(ProvisioningFailure.InvalidInput, message);
}
