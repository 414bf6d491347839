using System.Text;
using Microsoft.Identity.Client;

namespace SdkKit.Benchmarks.Token;

/// <summary>Answers MSAL's token request from memory.</summary>
internal sealed class InMemoryAuthority : HttpMessageHandler, IMsalHttpClientFactory
{
    private readonly string _answer = $$"""{"token_type":"Bearer","expires_in":86000,"access_token":"{{new string('t', 1200)}}"}""";

    public HttpClient GetHttpClient() => new(this, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage { Content = new StringContent(_answer, Encoding.UTF8, "application/json") });
}
