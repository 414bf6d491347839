namespace SdkKit.Provisioning;

/// <summary>The transport under Graph, Resource Manager and sign-in: one connection pool for all.</summary>
internal static class Transports
{
    private static readonly Lazy<SocketsHttpHandler> Platform = new(() => new()
    {
        // A redirected sign-in would send its secret along.
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    /// <summary>A handler over the given transport, or over the platform's; disposing it leaves that one open.</summary>
    public static HttpMessageHandler Over(HttpMessageHandler? transport) => new HostNamingHandler(transport ?? Platform.Value);

    public static HttpClient ClientOver(HttpMessageHandler? transport) => new(Over(transport)) { Timeout = CloudAddresses.RequestTimeout };
}
