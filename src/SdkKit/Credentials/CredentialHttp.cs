using Microsoft.Identity.Client;

namespace SdkKit.Credentials;

/// <summary>How tokens are fetched: on clients of ours, which follow no redirect, so that a proof goes to the address that was meant or nowhere.</summary>
internal sealed class CredentialHttp(HttpClient client) : IMsalHttpClientFactory
{
    /// <summary>Proxy variables and the system's certificate authorities count for tokens as for calls.</summary>
    public static readonly CredentialHttp Shared = new(new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }));

    /// <summary>For endpoints of the machine itself, whose answers are tokens in clear text: past every proxy.</summary>
    public static readonly CredentialHttp Local = new(new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        // Off Azure nobody answers at the link-local address, and says so late.
        ConnectTimeout = TimeSpan.FromSeconds(2),
    }));

    public HttpClient GetHttpClient() => client;
}
