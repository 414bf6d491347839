using Azure.Core;

namespace SdkKit.Provisioning;

/// <summary>Gets a token as whoever would provision.</summary>
public static class ProvisionerToken
{
    /// <summary>Signs in and asks for a token.</summary>
    /// <param name="cloud">Name of the cloud, for example <c>AzureCloud</c>.</param>
    /// <param name="tenantId">Tenant to sign in to, or <see langword="null"/> for the credential's own.</param>
    /// <param name="scope">What the token is for, for example <c>https://vault.azure.net/.default</c>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ProvisioningException">Nobody is signed in, Entra ID refuses, or it cannot be reached.</exception>
    public static async Task<AccessToken> GetAsync(string cloud, Guid? tenantId, string scope, CancellationToken cancellationToken = default)
    {
        var credential = ProvisionerCredential.Create(cloud, tenantId);
        try
        {
            return await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && FailureTranslator.IsFromService(exception))
        {
            throw FailureTranslator.Translate(exception, changing: false);
        }
    }
}
