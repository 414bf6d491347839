namespace SdkKit.Provisioning;

/// <summary>The table of contents of an apply.</summary>
internal static class ApplySteps
{
    public static IReadOnlyList<IProvisioningStep> For(DesiredCredential credential, ApplyOptions options) =>
    [
        new ApplicationStep(),
        new ServicePrincipalStep(),
        new RegistrationStep(),
        .. CredentialSteps(credential),
        new RoleAssignmentsStep(),
        new ProofStep(),
        new AppRolesStep(),
        new EffectiveRolesStep(options.WaitForRoles),
    ];

    private static IReadOnlyList<IProvisioningStep> CredentialSteps(DesiredCredential credential) => credential switch
    {
        DesiredCredential.ClientSecret secret => [new OldSecretsStep(), new ClientSecretStep(secret.Lifetime), new StoreStep(), new FederatedCredentialsStep(), new OldCertificatesStep()],
        // Old ones go when the new one is in the store.
        DesiredCredential.Certificate certificate => [new CertificateStep(certificate.Lifetime), new StoreStep(), new OldSecretsStep(), new OldCertificatesStep(), new FederatedCredentialsStep()],
        DesiredCredential.Federated => [new FederatedCredentialsStep(), new StoreStep(), new OldSecretsStep(), new OldCertificatesStep()],
        DesiredCredential.ManagedIdentity => [new StoreStep()],
        _ => throw new ArgumentOutOfRangeException(nameof(credential), credential.Kind, null),
    };
}
