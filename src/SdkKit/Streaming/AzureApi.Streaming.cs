using System.Net.ServerSentEvents;
using SdkKit.Streaming;

namespace SdkKit.Http;

/// <content>Answers that are read while they arrive.</content>
public sealed partial class AzureApi
{
    /// <summary>Sends the request and returns the answer's body while it arrives; disposing the stream ends the call.</summary>
    /// <param name="request">A request made by this client; the stream keeps it.</param>
    /// <param name="progress">Is told after each read how many bytes have come, or null.</param>
    /// <param name="cancellationToken">Cancels the call, not the reading of the stream.</param>
    /// <exception cref="AzureApiException">The service refused; or, while reading, the connection ended too early.</exception>
    public async Task<Stream> SendForStreamAsync(HttpRequestMessage request, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var sent = (ApiRequest)request;
        var response = await SendSuccessfullyAsync(sent, cancellationToken).ConfigureAwait(false);
        return await AnswerStream.OpenAsync(sent, response, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SendForStreamAsync(HttpRequestMessage, IProgress{DownloadProgress}, CancellationToken)"/>
    public Task<Stream> SendForStreamAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendForStreamAsync(request, default(IProgress<DownloadProgress>), cancellationToken);

    /// <inheritdoc cref="SendForStreamAsync(HttpRequestMessage, IProgress{DownloadProgress}, CancellationToken)"/>
    public Task<Stream> SendForStreamAsync(HttpRequestMessage request, IProgress<long>? progress, CancellationToken cancellationToken) =>
        SendForStreamAsync(request, progress is null ? null : new ReceivedBytes(progress), cancellationToken);

    /// <summary>Sends the request and returns the answer's body while it arrives, together with status and headers; nothing follows a 304.</summary>
    /// <inheritdoc cref="SendForStreamAsync(HttpRequestMessage, IProgress{DownloadProgress}, CancellationToken)"/>
    public async Task<AzureResponse<Stream>> SendForStreamResponseAsync(
        HttpRequestMessage request, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var sent = (ApiRequest)request;
        var response = await SendSuccessfullyAsync(sent, cancellationToken, mayBeUnchanged: true).ConfigureAwait(false);
        return new AzureResponse<Stream>(response, await AnswerStream.OpenAsync(sent, response, progress, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc cref="SendForStreamResponseAsync(HttpRequestMessage, IProgress{DownloadProgress}, CancellationToken)"/>
    public Task<AzureResponse<Stream>> SendForStreamResponseAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendForStreamResponseAsync(request, default(IProgress<DownloadProgress>), cancellationToken);

    /// <inheritdoc cref="SendForStreamResponseAsync(HttpRequestMessage, IProgress{DownloadProgress}, CancellationToken)"/>
    public Task<AzureResponse<Stream>> SendForStreamResponseAsync(HttpRequestMessage request, IProgress<long>? progress, CancellationToken cancellationToken) =>
        SendForStreamResponseAsync(request, progress is null ? null : new ReceivedBytes(progress), cancellationToken);

    /// <summary>The items of a JSON array, of JSON Lines, of server-sent events or of pages, whichever the service answers with, each as soon as it is there.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="request">The request, which is sent whenever the sequence is read.</param>
    /// <param name="json">The contract of an item.</param>
    /// <param name="format">How pages and lines are told.</param>
    /// <param name="cancellationToken">Ends every reading of the sequence.</param>
    public IAsyncEnumerable<T> ReadItems<T>(HttpRequestMessage request, JsonType<T> json, SequenceFormat format, CancellationToken cancellationToken) =>
        new ItemSequence<T>(this, (ApiRequest)request, json, format, cancellationToken);

    /// <summary>The server-sent events of the answer with their names and ids, the data read as JSON.</summary>
    /// <inheritdoc cref="ReadItems{T}(HttpRequestMessage, JsonType{T}, SequenceFormat, CancellationToken)"/>
    public IAsyncEnumerable<SseItem<T>> ReadEvents<T>(HttpRequestMessage request, JsonType<T> json, CancellationToken cancellationToken) =>
        new EventSequence<T>(this, (ApiRequest)request, new JsonEvents<T>(json), cancellationToken);

    /// <summary>The server-sent events of the answer with their names and ids, the data as text.</summary>
    /// <param name="request">The request, which is sent whenever the sequence is read.</param>
    /// <param name="cancellationToken">Ends every reading of the sequence.</param>
    public IAsyncEnumerable<SseItem<string>> ReadEvents(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new EventSequence<string>(this, (ApiRequest)request, new TextEvents(), cancellationToken);
}
