using Azure.Core;
using Microsoft.Identity.Client;

namespace SdkKit.Credentials;

/// <summary>Any kind of proof that MSAL takes from a confidential client: a secret now, a certificate or an assertion by another builder call.</summary>
internal sealed class ConfidentialClientTokenSource(IConfidentialClientApplication application) : TokenSource
{
    public static ConfidentialClientTokenSource Create(
        string tenantId, string clientId, Uri authorityHost, Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(clientId)
            .WithAuthority(authorityHost.AbsoluteUri, tenantId)
            .WithHttpClientFactory(SharedHttpClient.Instance);
        return new ConfidentialClientTokenSource(prove(builder).Build());
    }

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

        try
        {
            var result = await request.ExecuteAsync(cancellationToken).ConfigureAwait(false);
            return new AccessToken(result.AccessToken, result.ExpiresOn, result.AuthenticationResultMetadata.RefreshOn);
        }
        catch (MsalException exception)
        {
            throw AuthorityRefusal.Describe(exception);
        }
    }
}
