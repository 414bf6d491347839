namespace SdkKit.Provisioning;

/// <summary>The table of contents of a rotation: the old secret is stored and works until the new one does.</summary>
internal static class RotateSteps
{
    public static IReadOnlyList<IProvisioningStep> For(RotateOptions options) =>
    [
        new OldSecretsStep(),
        new ClientSecretStep(),
        new VerifySecretStep(options.VerificationWindow),
        new StoreStep(options.Grace),
        new RetireStep(options.Grace),
        new ProofStep(),
    ];
}
