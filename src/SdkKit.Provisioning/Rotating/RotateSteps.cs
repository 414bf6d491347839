namespace SdkKit.Provisioning;

/// <summary>The table of contents of a rotation: the old secret is stored and works until the new one does.</summary>
internal static class RotateSteps
{
    public static IReadOnlyList<IProvisioningStep> For(DesiredCredential credential, RotateOptions options) => credential switch
    {
        DesiredCredential.ClientSecret secret => OfSecret(secret.Lifetime, options),
        _ => throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"a credential of the kind {credential.Kind} has no secret that could be rotated"),
    };

    private static IReadOnlyList<IProvisioningStep> OfSecret(TimeSpan lifetime, RotateOptions options) =>
    [
        new OldSecretsStep(),
        new ClientSecretStep(lifetime),
        new VerifySecretStep(options.VerificationWindow),
        new StoreStep(options.Grace),
        new RetireStep(options.Grace),
        new ProofStep(),
    ];
}
