using Azure.Core;
using Microsoft.Extensions.Configuration;
using SdkKit.Credentials;
using SdkKit.Tokens;

namespace SdkKit;

/// <summary>The program's own identity, read from configuration section <c>SdkKit</c> or the <c>AZURE_*</c> variables.</summary>
/// <remarks>It serves clients of the Azure SDK too. Proxy variables and the system's certificate authorities apply as for any HttpClient.</remarks>
public sealed class SdkKitCredential : TokenCredential, IFreshTokenCredential
{
    private readonly TokenSource _source;

    /// <summary>Reads the identity from the configuration, and what that lacks from the environment.</summary>
    /// <param name="configuration">The program's configuration; null reads the environment alone.</param>
    /// <exception cref="SdkKitConfigurationException">A value is missing or wrong.</exception>
    public SdkKitCredential(IConfiguration? configuration = null)
        : this(CredentialSettings.From(configuration))
    {
    }

    internal SdkKitCredential(CredentialSettings settings, ISharedTokenCache? shared = null)
    {
        _source = CredentialKinds.Choose(settings);
        if (shared is not null)
        {
            _source.Share(shared);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="AzureApiException">Entra ID refused the credential.</exception>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        await _source.AcquireAsync(requestContext, fresh: false, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="AzureApiException">Entra ID refused the credential.</exception>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        Task.Run(() => _source.AcquireAsync(requestContext, fresh: false, cancellationToken), cancellationToken).GetAwaiter().GetResult();

    async ValueTask<AccessToken> IFreshTokenCredential.GetFreshTokenAsync(TokenRequestContext context, CancellationToken cancellationToken) =>
        await _source.AcquireAsync(context, fresh: true, cancellationToken).ConfigureAwait(false);
}
