using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
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
        var registered = new RegisteredClient(definition, Name: null);
        services.TryAddTransient(provider => create(registered.CreateApi(provider)));
        return services.AddClient(registered, configure);
    }

    /// <summary>Registers a client under a name, beside others of the same interface: other tenants, clouds, identities.</summary>
    /// <remarks>
    /// It is the keyed service of that name and is set up by <c>SdkKit:Clients:&lt;name&gt;</c>. Its token is that of the keyed
    /// <see cref="TokenCredential"/> of the same name, or of the identity in its section, or else the program's.
    /// </remarks>
    /// <inheritdoc cref="AddAzureClient{TClient}(IServiceCollection, ClientDefinition, Func{AzureApi, TClient}, Action{AzureClientOptions})"/>
    /// <param name="services">The program's services.</param>
    /// <param name="name">The client's name, free of <c>:</c>.</param>
    /// <param name="definition">The client.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="configure">Overrides what configuration gives.</param>
    public static IHttpClientBuilder AddAzureClient<TClient>(
        this IServiceCollection services, string name, ClientDefinition definition, Func<AzureApi, TClient> create, Action<AzureClientOptions>? configure = null)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{name}' is no name of a client: it is a section's name in the configuration, so it has no colon.", nameof(name));
        }

        var registered = new RegisteredClient(definition, name);
        services.TryAddKeyedTransient(name, (provider, _) => create(registered.CreateApi(provider)));
        return services.AddClient(registered, configure);
    }

    private static IHttpClientBuilder AddClient(this IServiceCollection services, RegisteredClient client, Action<AzureClientOptions>? configure)
    {
        services.TryAddSingleton<TokenCredential>(ClientCredentials.OfProgram);
        services.AddOptions<AzureClientOptions>(client.Key)
            .Configure<IServiceProvider>((options, provider) => ConfigurationDefaults.Apply(options, provider.GetService<IConfiguration>(), client.Section))
            .Configure(configure ?? (static _ => { }));
        var isRegistered = services.Any(service => service.IsKeyedService && client.Key.Equals(service.ServiceKey) && service.ServiceType == typeof(ClientPipeline));
        if (isRegistered)
        {
            return services.AddHttpClient(client.Key);
        }

        services.AddKeyedSingleton(client.Key, (provider, _) => CreatePipeline(provider, client));

        // Last of all, whatever is added to the builder later: nothing comes between the token and the wire.
        services.AddSingleton<IPostConfigureOptions<HttpClientFactoryOptions>>(new InnermostHandlers(client.Key));
        return services.AddHttpClient(client.Key, ClientPipeline.Prepare)
            .ConfigurePrimaryHttpMessageHandler(ClientPipeline.CreateTransport)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static ClientPipeline CreatePipeline(IServiceProvider provider, RegisteredClient client)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<AzureClientOptions>>().Get(client.Key);
        var credential = ClientCredentials.Of(provider, options, client.Section, client.Name);
        var logger = ClientPipeline.CreateLogger(options.LoggerFactory ?? provider.GetService<ILoggerFactory>(), client.Section);
        return new ClientPipeline(client.Definition with { Name = client.Section }, options, credential, logger);
    }
}
