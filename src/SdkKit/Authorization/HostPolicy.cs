namespace SdkKit.Authorization;

/// <summary>The addresses that may see a client's token: its service's own hosts in its cloud, over https, on the client's port.</summary>
internal sealed class HostPolicy(string clientName, string[] hosts, int port)
{
    public string ClientName => clientName;

    public bool Allows(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.Port == port
        && address.UserInfo.Length is 0
        && IsHost(address.IdnHost);

    public string Describe(Uri? address) =>
        $"{clientName}: no token for {address?.Scheme}://{address?.IdnHost}:{address?.Port}, nothing was sent; it goes over https to {string.Join(", ", hosts)} only.";

    public string DescribeHostHeader(string? header) =>
        $"{clientName}: no token for a request with the Host header {header}, nothing was sent; remove the header, the address says the host.";

    // A loop, as this runs for every request of a client that a handler gave another address.
    private bool IsHost(string host)
    {
        foreach (var pattern in hosts)
        {
            if (HostPattern.IsMatch(pattern, host))
            {
                return true;
            }
        }

        return false;
    }
}
