using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SdkKit.Registration;

namespace SdkKit.Http;

/// <summary>Registers generated clients; the generated <c>Add…</c> methods call it.</summary>
public static class AzureClientServices
{
    /// <summary>Registers a client, the options that configuration gives it and, unless there is one, the program's own credential.</summary>
    /// <typeparam name="TClient">The client's interface.</typeparam>
    /// <param name="services">The program's services.</param>
    /// <param name="definition">The client.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="configure">Overrides what configuration gives.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>; handlers added to it run before the token is attached.</returns>
    public static IHttpClientBuilder AddAzureClient<TClient>(
        this IServiceCollection services, ClientDefinition definition, Func<AzureApi, TClient> create, Action<AzureClientOptions>? configure = null)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(definition);
        services.TryAddSingleton<TokenCredential>(static provider => new SdkKitCredential(provider.GetService<IConfiguration>()));
        services.AddOptions<AzureClientOptions>(definition.Key)
            .Configure<IServiceProvider>((options, provider) => ConfigurationDefaults.Apply(options, provider.GetService<IConfiguration>(), definition.Name))
            .Configure(configure ?? (static _ => { }));
        var isRegistered = services.Any(service => service.IsKeyedService && definition.Key.Equals(service.ServiceKey) && service.ServiceType == typeof(ClientPipeline));
        if (isRegistered)
        {
            return services.AddHttpClient(definition.Key);
        }

        services.TryAddKeyedSingleton(definition.Key, (provider, _) => CreatePipeline(provider, definition));
        services.TryAddTransient(provider => create(new AzureApi(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(definition.Key),
            provider.GetRequiredKeyedService<ClientPipeline>(definition.Key).Settings)));

        // Last of all, whatever is added to the builder later: nothing comes between the token and the wire.
        services.AddSingleton<IPostConfigureOptions<HttpClientFactoryOptions>>(new InnermostHandlers(definition.Key));
        return services.AddHttpClient(definition.Key)
            .ConfigurePrimaryHttpMessageHandler(ClientPipeline.CreateTransport)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static ClientPipeline CreatePipeline(IServiceProvider provider, ClientDefinition definition)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<AzureClientOptions>>().Get(definition.Key);
        var credential = options.Credential ?? provider.GetRequiredService<TokenCredential>();
        var logger = provider.GetService<ILoggerFactory>()?.CreateLogger($"SdkKit.{definition.Name}") ?? NullLogger.Instance;
        return new ClientPipeline(definition, options, credential, logger);
    }
}
