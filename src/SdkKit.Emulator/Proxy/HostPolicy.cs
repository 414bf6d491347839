namespace SdkKit.Emulator.Proxy;

/// <summary>The hosts that the user lets through to the network.</summary>
internal sealed class HostPolicy(IEnumerable<string> allowHosts)
{
    private readonly HashSet<string> _allowed = new(allowHosts, StringComparer.OrdinalIgnoreCase);

    public bool IsAllowed(HostAndPort target) => _allowed.Contains(target.Host);
}
