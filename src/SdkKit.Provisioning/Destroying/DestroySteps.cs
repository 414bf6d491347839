namespace SdkKit.Provisioning;

/// <summary>The table of contents of a destroy: rights first, what they were given to next, the memory of it last.</summary>
internal static class DestroySteps
{
    public static IReadOnlyList<IProvisioningStep> For(DestroyOptions options) =>
    [
        new RemoveRoleAssignmentsStep(),
        new FederatedCredentialsStep(),
        new RemoveSecretsStep(),
        new OldCertificatesStep(),
        new RemoveServicePrincipalStep(),
        new RemoveApplicationStep(),
        new PurgeStep(options.Purge),
        new ClearStoreStep(),
    ];
}
