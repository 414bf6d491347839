using Microsoft.Identity.Client;

namespace SdkKit.Credentials;

/// <summary>MSAL's requests on a client of ours, so that proxy variables and the system's certificate authorities count for tokens as for calls.</summary>
internal sealed class SharedHttpClient : IMsalHttpClientFactory
{
    public static readonly SharedHttpClient Instance = new();

    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    private SharedHttpClient()
    {
    }

    public HttpClient GetHttpClient() => Client;
}
