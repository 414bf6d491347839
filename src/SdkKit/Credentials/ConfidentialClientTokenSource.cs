using Azure.Core;
using Microsoft.Identity.Client;

namespace SdkKit.Credentials;

/// <summary>Any kind of proof that MSAL takes from a confidential client: a secret, a certificate or somebody else's assertion.</summary>
internal sealed class ConfidentialClientTokenSource(IConfidentialClientApplication application) : TokenSource
{
    // Says to resources that a claims challenge is understood, so that they may revoke a token before it expires.
    public static readonly string[] Capabilities = ["CP1"];

    public static ConfidentialClientTokenSource Create(
        CredentialSettings settings, Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove)
    {
        var clientId = settings.ClientId.Required("the credential");
        var tenantId = settings.TenantId.Required("the credential");
        try
        {
            var builder = ConfidentialClientApplicationBuilder.Create(clientId)
                .WithAuthority(settings.AuthorityHost.AbsoluteUri, tenantId)
                .WithClientCapabilities(Capabilities)
                .WithHttpClientFactory(settings.Surroundings.Http);
            return new ConfidentialClientTokenSource(prove(builder).Build());
        }
        catch (Exception exception) when (exception is MsalClientException or ArgumentException)
        {
            throw new SdkKitConfigurationException(
                $"{settings.ClientId.Source}, {settings.TenantId.Source}: {Errors.ErrorText.OneLine(exception.Message)}");
        }
    }

    public override void Share(ISharedTokenCache shared) => shared.Attach(application.AppTokenCache);

    public override async Task<AccessToken> AcquireAsync(TokenRequestContext context, bool fresh, CancellationToken cancellationToken)
    {
        var request = application.AcquireTokenForClient(context.Scopes).WithForceRefresh(fresh);
        if (context.TenantId is { } tenantId)
        {
            request = request.WithTenantId(tenantId);
        }

        if (context.Claims is { } claims)
        {
            request = request.WithClaims(claims);
        }

        var result = await AuthorityRefusal.TranslateAsync(request.ExecuteAsync, cancellationToken).ConfigureAwait(false);
        return new AccessToken(result.AccessToken, result.ExpiresOn, result.AuthenticationResultMetadata.RefreshOn);
    }
}
