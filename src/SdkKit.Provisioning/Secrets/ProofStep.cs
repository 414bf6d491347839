using Azure.Core;
using Azure.Identity;

namespace SdkKit.Provisioning;

/// <summary>Proves that the stored credential works by getting a token with it.</summary>
internal sealed class ProofStep : IProvisioningStep
{
    public string Name => "Proof";

    public bool IsNeeded(StepContext context) => true;

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (ApplicationCredential.Of(context) is not { } credential)
            return Unprovable(context);

        try
        {
            await context.Provisioning.Replication.UntilAsync(
                () => credential.GetTokenAsync(new TokenRequestContext([context.Provisioning.Cloud.ResourceManagerScope]), cancellationToken).AsTask(),
                exception => IsLag(context, exception),
                _ => context.Waiting("the new credential is still being replicated"),
                cancellationToken).ConfigureAwait(false);
            return "the stored credential gets a token";
        }
        catch (AuthenticationFailedException exception) when (EntraErrorCode.Of(exception) is { } code)
        {
            throw new ProvisioningException(
                ProvisioningFailure.Refused,
                $"the credential in {context.Provisioning.Store.Description} is refused (AADSTS{code}); {Remedy(context)}",
                exception);
        }
    }

    /// <summary>Only what this run made can be new to the service.</summary>
    private static bool IsLag(StepContext context, Exception exception) => exception is AuthenticationFailedException && EntraErrorCode.Of(exception) switch
    {
        EntraErrorCode.WrongSecret => context.Secret is not null,
        EntraErrorCode.UnknownCertificate => context.Certificate is not null,
        EntraErrorCode.NoFederatedMatch or EntraErrorCode.FederatedIssuer or EntraErrorCode.FederatedSubject => context.Plan.Pending(ChangeTarget.FederatedCredential).Any(),
        EntraErrorCode.UnknownApplication or EntraErrorCode.MissingPrincipal => context.Creates(ChangeTarget.ServicePrincipal),
        _ => false,
    };

    /// <summary>What there is to say instead of a proof.</summary>
    private static string Unprovable(StepContext context) => context.Desired.Credential switch
    {
        DesiredCredential.Federated { Subjects: var subjects } =>
            $"left to the program: only it gets tokens of {string.Join(", ", subjects.Select(subject => subject.Issuer).Distinct())} ({FederatedTokenFile.PathVariable} names none of them here)",
        DesiredCredential.ClientSecret => $"left to the program: {context.Provisioning.Store.Description} gives the stored secret to nobody else",
        _ => "left to the program: only what runs on the resource gets tokens of its identity",
    };

    private static string Remedy(StepContext context) => context switch
    {
        { Desired.Credential: DesiredCredential.Federated } => "compare issuer, subject (its case counts) and audience of the token with the plan; a new credential may need a few minutes: run again",
        { Secret: not null } or { Certificate: not null } => "it may need more time: run again in a minute",
        { Provisioning.Certificates: { } place } => $"remove {place.Description} and apply again to have a new one made",
        _ => $"remove {SettingKeys.ClientSecret} there and apply again to have a new one made",
    };
}
