namespace SdkKit.Provisioning;

/// <summary>The table of contents of an apply.</summary>
internal static class ApplySteps
{
    public static IReadOnlyList<IProvisioningStep> For(ApplyOptions options) =>
    [
        new ApplicationStep(),
        new ServicePrincipalStep(),
        new OldSecretsStep(),
        new ClientSecretStep(),
        new StoreStep(),
        new RoleAssignmentsStep(),
        new ProofStep(),
        new AppRolesStep(),
        new EffectiveRolesStep(options.WaitForRoles),
    ];
}
