using System.Net;
using SdkKit.Errors;
using SdkKit.Registration;

namespace SdkKit.Http;

/// <summary>Sends the requests of one generated client and reads their answers.</summary>
public sealed partial class AzureApi
{
    private readonly HttpClient _client;

    internal AzureApi(HttpClient client, ClientSettings settings) => (_client, Settings) = (client, settings);

    internal ClientSettings Settings { get; }

    /// <summary>The checked address below which all requests go, without a trailing slash.</summary>
    internal string BaseAddress => Settings.BaseAddress;

    /// <summary>Makes a request; the address that <paramref name="uri"/> holds is used up.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route template, for messages.</param>
    /// <param name="uri">The address written for this client.</param>
    public HttpRequestMessage CreateRequest(HttpMethod method, string route, ref RequestUri uri) =>
        new ApiRequest(method, route, uri.ToUriAndClear(BaseAddress), Settings);

    /// <summary>Sends the request and reads its JSON answer.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="request">A request made by this client; it is disposed.</param>
    /// <param name="json">The contract of the answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AzureApiException">The service refused, or its answer is no such value.</exception>
    public async Task<T> SendAsync<T>(HttpRequestMessage request, JsonType<T> json, CancellationToken cancellationToken)
    {
        using var sent = (ApiRequest)request;
        using var response = await SendSuccessfullyAsync(sent, cancellationToken).ConfigureAwait(false);
        return (await JsonAnswer.ReadAsync(sent, response, json.Info, required: true, cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>Sends the request and reads its JSON answer, or null when the service sends none or says that nothing has changed (304).</summary>
    /// <inheritdoc cref="SendAsync{T}(HttpRequestMessage, JsonType{T}, CancellationToken)"/>
    public async Task<T?> SendOptionalAsync<T>(HttpRequestMessage request, JsonType<T> json, CancellationToken cancellationToken)
    {
        using var sent = (ApiRequest)request;
        using var response = await SendSuccessfullyAsync(sent, cancellationToken, mayBeUnchanged: true).ConfigureAwait(false);
        return await JsonAnswer.ReadAsync(sent, response, json.Info, required: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends the request and reads its JSON answer together with status and headers.</summary>
    /// <inheritdoc cref="SendAsync{T}(HttpRequestMessage, JsonType{T}, CancellationToken)"/>
    public async Task<AzureResponse<T>> SendForResponseAsync<T>(
        HttpRequestMessage request, JsonType<T> json, CancellationToken cancellationToken)
    {
        using var sent = (ApiRequest)request;
        using var response = await SendSuccessfullyAsync(sent, cancellationToken, mayBeUnchanged: true).ConfigureAwait(false);
        var value = await JsonAnswer.ReadAsync(sent, response, json.Info, required: false, cancellationToken).ConfigureAwait(false);
        return new AzureResponse<T>(response, value);
    }

    /// <summary>Sends the request and checks that the service accepted it.</summary>
    /// <param name="request">A request made by this client; it is disposed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AzureApiException">The service refused, or reported an error under a success status.</exception>
    public async Task SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = (ApiRequest)request;
        using var response = await SendSuccessfullyAsync(sent, cancellationToken).ConfigureAwait(false);
        await EmbeddedError.ThrowIfAnyAsync(sent, response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends the request and returns the answer as it is, errors included; the caller disposes it.</summary>
    /// <param name="request">A request made by this client; the answer's owner keeps it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAnyAsync((ApiRequest)request, cancellationToken);

    internal Task<HttpResponseMessage> SendAnyAsync(ApiRequest request, CancellationToken cancellationToken) =>
        _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    internal ValueTask<HttpResponseMessage> SendSuccessfullyAsync(ApiRequest request, CancellationToken cancellationToken, bool mayBeUnchanged = false)
    {
        var sent = SendAnyAsync(request, cancellationToken);
        return sent.IsCompletedSuccessfully && IsAccepted(sent.Result, mayBeUnchanged)
            ? new ValueTask<HttpResponseMessage>(sent)
            : CheckAsync(request, sent, mayBeUnchanged, cancellationToken);
    }

    private static bool IsAccepted(HttpResponseMessage response, bool mayBeUnchanged) =>
        response.IsSuccessStatusCode || (mayBeUnchanged && response.StatusCode is HttpStatusCode.NotModified);

    private static async ValueTask<HttpResponseMessage> CheckAsync(
        ApiRequest request, Task<HttpResponseMessage> sent, bool mayBeUnchanged, CancellationToken cancellationToken)
    {
        var response = await sent.ConfigureAwait(false);
        if (IsAccepted(response, mayBeUnchanged))
        {
            return response;
        }

        using (response)
        {
            throw await AzureApiExceptionFactory.RefusedAsync(request, response, cancellationToken).ConfigureAwait(false);
        }
    }
}
