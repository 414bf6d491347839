using Azure.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SdkKit.Authorization;
using SdkKit.Http;
using SdkKit.Observability;
using SdkKit.Propagation;
using SdkKit.Resilience;
using SdkKit.Tokens;

namespace SdkKit.Registration;

/// <summary>What all requests of one client share: its address, its token, its patience.</summary>
internal sealed class ClientPipeline
{
    private readonly string _name;
    private readonly TokenCache _tokens;
    private readonly PropagationWindow _window;
    private readonly AzureResilienceOptions _resilience;
    private readonly AttemptTimer _firstTry;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public ClientPipeline(ClientDefinition definition, AzureClientOptions options, TokenCredential credential, ILogger logger)
    {
        (_name, _logger, _time, _resilience) = (definition.Name, logger, options.TimeProvider, options.Resilience);
        _resilience.Check(_name);
        Settings = ClientSettings.Resolve(definition, options);
        _tokens = new TokenCache(credential, Settings.Audience, _time, logger, options.TenantId);
        _window = new PropagationWindow(options.PropagationWindow, _time);
        _firstTry = new AttemptTimer(_time, _resilience.AttemptTimeout < _resilience.TotalTimeout ? _resilience.AttemptTimeout : _resilience.TotalTimeout);
    }

    public ClientSettings Settings { get; }

    /// <summary>The handlers nearest to the wire, outermost first: after a handler of the user's own, never before.</summary>
    public IEnumerable<DelegatingHandler> CreateHandlers()
    {
        // Outside of the timeouts: access may take an hour to arrive.
        if (_window.Length > TimeSpan.Zero)
        {
            yield return new PropagationHandler(_name, _window, _tokens, _logger);
        }

        yield return new TransientFaultHandler(_resilience, _firstTry, _time, _logger);
        yield return new AuthorizationHandler(Settings.Hosts, _tokens, _logger);
        yield return new TelemetryHandler(_name, _logger);
    }

    /// <summary>The client's own timeouts are in its handlers; the one of HttpClient would end a wait for propagation.</summary>
    public static void Prepare(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;

    public static ILogger CreateLogger(ILoggerFactory? factory, string name) => factory?.CreateLogger($"SdkKit.{name}") ?? NullLogger.Instance;

    public static SocketsHttpHandler CreateTransport() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        // Clients live as long as the program; connections do not, so that a changed DNS answer is noticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
}
