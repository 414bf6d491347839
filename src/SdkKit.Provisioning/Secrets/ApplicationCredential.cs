using Azure.Core;
using Azure.Identity;

namespace SdkKit.Provisioning;

/// <summary>Signs in as the application, with the credential that is in the store now.</summary>
internal static class ApplicationCredential
{
    /// <summary>The credential, or <see langword="null"/> when only the program itself has it.</summary>
    public static TokenCredential? Of(StepContext context) => context.Desired.Credential switch
    {
        DesiredCredential.ClientSecret => (context.Secret?.Reveal() ?? context.Actual.Stored.ClientSecret) is { } secret
            ? new ClientSecretCredential(Tenant(context), Client(context), secret, With(context, new ClientSecretCredentialOptions()))
            : null,
        DesiredCredential.Certificate => new ClientCertificateCredential(
            Tenant(context), Client(context), (context.Certificate ?? context.Actual.Certificate)!.Signer, With(context, new ClientCertificateCredentialOptions())),
        DesiredCredential.Federated federated => FederatedTokenFile.Find(context.Provisioning.Options.FederatedTokenFile, federated) is { } file
            ? new ClientAssertionCredential(Tenant(context), Client(context), file.ReadAsync, With(context, new ClientAssertionCredentialOptions()))
            : null,
        _ => null,
    };

    private static string Tenant(StepContext context) => context.Plan.TenantId.ToString();

    private static string Client(StepContext context) => context.Application!.AppId.ToString();

    private static T With<T>(StepContext context, T options)
        where T : TokenCredentialOptions
    {
        ProvisionerCredential.With(options, context.Provisioning.Cloud, context.Provisioning.Options.Transport);
        options.Retry.MaxDelay = context.Provisioning.Options.LongestPause;
        return options;
    }
}
