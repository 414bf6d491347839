using Azure.Core;
using Microsoft.Identity.Client;

namespace SdkKit.Credentials;

/// <summary>One way for a program to prove who it is, ready to ask for tokens.</summary>
internal abstract class TokenSource
{
    /// <summary>MSAL's cache of this source, when instances of the program may share it.</summary>
    public virtual ITokenCache? Tokens => null;

    /// <param name="context">Scope, and tenant and claims where the caller has them.</param>
    /// <param name="fresh">Whether to pass over the source's own cache.</param>
    /// <param name="cancellationToken">Cancels the request to the authority.</param>
    public abstract Task<AccessToken> AcquireAsync(TokenRequestContext context, bool fresh, CancellationToken cancellationToken);
}
