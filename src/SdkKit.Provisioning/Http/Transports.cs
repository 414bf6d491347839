namespace SdkKit.Provisioning;

/// <summary>The transport under Graph, Resource Manager and sign-in: one connection pool for all.</summary>
internal static class Transports
{
    private static readonly Lazy<SocketsHttpHandler> Sockets = new(() => new()
    {
        // A redirected sign-in would send its secret along.
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    public static HttpMessageHandler Platform => Sockets.Value;

    /// <summary>A handler over the given transport, or over the platform's; disposing it leaves that one open.</summary>
    public static HttpMessageHandler Over(HttpMessageHandler? transport, TimeSpan? answerTime = null, TimeProvider? clock = null) =>
        new HostNamingHandler(new AnswerTimeHandler(transport ?? Platform, answerTime ?? CloudAddresses.AnswerTime, clock ?? TimeProvider.System));

    /// <summary>As the other, for services that may ask to be left alone for a while.</summary>
    public static HttpMessageHandler For(ProvisioningOptions options) => new ThrottlingHandler(options.Throttle, Over(options.Transport, options.AnswerTime, options.AnswerClock));

    public static HttpClient ClientOver(HttpMessageHandler? transport, TimeSpan? answerTime = null, TimeProvider? clock = null) => Untimed(Over(transport, answerTime, clock));

    public static HttpClient ClientFor(ProvisioningOptions options) => Untimed(For(options));

    // What is timed is the answer, not the wait for one's turn.
    private static HttpClient Untimed(HttpMessageHandler handler) => new(handler) { Timeout = Timeout.InfiniteTimeSpan };
}
