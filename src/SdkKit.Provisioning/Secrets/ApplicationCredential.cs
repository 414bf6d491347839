using Azure.Core;
using Azure.Identity;

namespace SdkKit.Provisioning;

/// <summary>Signs in as the application, with the secret that is in the store now.</summary>
internal static class ApplicationCredential
{
    public static TokenCredential Of(StepContext context)
    {
        var provisioning = context.Provisioning;
        var options = ProvisionerCredential.With(new ClientSecretCredentialOptions(), provisioning.Cloud, provisioning.Options.Transport);
        options.Retry.MaxDelay = provisioning.Options.LongestPause;
        return new ClientSecretCredential(
            context.Plan.TenantId.ToString(),
            context.Application!.AppId.ToString(),
            context.Secret?.Reveal() ?? context.Actual.Stored.ClientSecret,
            options);
    }
}
