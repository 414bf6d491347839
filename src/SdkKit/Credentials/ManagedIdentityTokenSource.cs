using Azure.Core;
using Microsoft.Identity.Client;

namespace SdkKit.Credentials;

/// <summary>MSAL's managed identity: App Service, Functions, Container Apps, Arc, Service Fabric, Machine Learning, Cloud Shell, virtual machines.</summary>
internal sealed class ManagedIdentityTokenSource(IManagedIdentityApplication application) : TokenSource
{
    private const string DefaultScope = "/.default";

    public override async Task<AccessToken> AcquireAsync(TokenRequestContext context, bool fresh, CancellationToken cancellationToken)
    {
        var request = application.AcquireTokenForManagedIdentity(ResourceOf(context)).WithForceRefresh(fresh);
        if (context.Claims is { } claims)
        {
            request = request.WithClaims(claims);
        }

        var result = await AuthorityRefusal.TranslateAsync(request.ExecuteAsync, cancellationToken, "the managed identity endpoint").ConfigureAwait(false);
        return new AccessToken(result.AccessToken, result.ExpiresOn, result.AuthenticationResultMetadata.RefreshOn);
    }

    // The audience verbatim: a slash at its end stays.
    private static string ResourceOf(TokenRequestContext context)
    {
        var scope = context.Scopes[0];
        return scope.EndsWith(DefaultScope, StringComparison.Ordinal) ? scope[..^DefaultScope.Length] : scope;
    }
}
