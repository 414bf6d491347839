using Azure.Core;
using Microsoft.Extensions.Logging;
using SdkKit.Authorization;
using SdkKit.Http;
using SdkKit.Propagation;
using SdkKit.Tokens;

namespace SdkKit.Registration;

/// <summary>What all requests of one client share: its address, its token and its propagation window.</summary>
internal sealed class ClientPipeline
{
    private readonly string _name;
    private readonly TokenCache _tokens;
    private readonly PropagationWindow _window;
    private readonly ILogger _logger;

    public ClientPipeline(ClientDefinition definition, AzureClientOptions options, TokenCredential credential, ILogger logger)
    {
        _name = definition.Name;
        _logger = logger;
        Settings = ClientSettings.Resolve(definition, options);
        _tokens = new TokenCache(credential, Settings.Audience, options.TimeProvider, logger);
        _window = new PropagationWindow(options.PropagationWindow, options.TimeProvider);
    }

    public ClientSettings Settings { get; }

    /// <summary>The handlers nearest to the wire, outermost first: after a handler of the user's own, never before.</summary>
    public IEnumerable<DelegatingHandler> CreateHandlers()
    {
        if (_window.Length > TimeSpan.Zero)
        {
            yield return new PropagationHandler(_name, _window, _tokens, _logger);
        }

        yield return new AuthorizationHandler(Settings.Hosts, _tokens);
    }

    public static SocketsHttpHandler CreateTransport() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        // Clients live as long as the program; connections do not, so that a changed DNS answer is noticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
}
