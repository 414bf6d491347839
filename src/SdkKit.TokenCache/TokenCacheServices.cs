using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Identity.Web.TokenCacheProviders.Distributed;
using SdkKit.Credentials;

namespace SdkKit;

/// <summary>Shares access tokens between the instances of a program.</summary>
public static class TokenCacheServices
{
    /// <summary>Keeps the tokens of SdkKit's own credentials in the program's <c>IDistributedCache</c>, which must be registered, too.</summary>
    /// <remarks>
    /// A cache that is down costs a request to Entra ID and fails no call. Whoever reads the cache has the tokens: set
    /// <see cref="MsalDistributedTokenCacheAdapterOptions.Encrypt"/>, with a data-protection key ring that all instances share.
    /// Managed identities keep their tokens for themselves, as each belongs to its machine.
    /// </remarks>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Lifetime, encryption and what to do when the cache fails.</param>
    public static IServiceCollection AddSharedTokenCache(this IServiceCollection services, Action<MsalDistributedTokenCacheAdapterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        // Clients keep their present token by themselves; a second copy in memory would only hide what another instance has renewed.
        services.AddOptions<MsalDistributedTokenCacheAdapterOptions>()
            .Configure(options => options.DisableL1Cache = true)
            .Configure(configure ?? (static _ => { }));
        services.TryAddSingleton<MsalDistributedTokenCacheAdapter>();
        services.TryAddSingleton<ISharedTokenCache, DistributedTokenCache>();
        return services;
    }
}
