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
        var credential = ApplicationCredential.Of(context);
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
        EntraErrorCode.UnknownApplication or EntraErrorCode.MissingPrincipal => context.Creates(ChangeTarget.ServicePrincipal),
        _ => false,
    };

    private static string Remedy(StepContext context) => context.Secret is not null
        ? "it may need more time: run again in a minute"
        : $"remove {SettingKeys.ClientSecret} there and apply again to have a new one made";
}
