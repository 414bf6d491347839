using Microsoft.Identity.Client;
using Microsoft.Identity.Web.TokenCacheProviders.Distributed;
using SdkKit.Credentials;

namespace SdkKit;

/// <summary>MSAL's own adapter to a distributed cache.</summary>
internal sealed class DistributedTokenCache(MsalDistributedTokenCacheAdapter adapter) : ISharedTokenCache
{
    public void Attach(ITokenCache tokens) => adapter.Initialize(tokens);
}
