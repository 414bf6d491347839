namespace SdkKit.Emulator.Proxy;

/// <summary>The hosts that the user lets through to the network, each on one port: 443 unless another is given.</summary>
internal sealed class HostPolicy(IEnumerable<string> allowHosts)
{
    private const int HttpsPort = 443;

    private readonly HashSet<string> _allowed = new(allowHosts.Select(Read), StringComparer.OrdinalIgnoreCase);

    public bool IsAllowed(HostAndPort target) => _allowed.Contains(target.ToString());

    private static string Read(string text)
    {
        // An address of IPv6 has colons of its own, and a port only behind brackets.
        var target = text.Count(c => c == ':') == 1 || text.StartsWith('[') ? HostAndPort.Parse(text) : new HostAndPort(text, HttpsPort);
        return target is { Host: var host, Port: > 0 } && Uri.CheckHostName(host) != UriHostNameType.Unknown
            ? target.ToString()
            : throw new EmulatorException($"'{text}' is no host to let through; write a name, as in api.example.com, or a name and a port, as in api.example.com:8443.");
    }
}
