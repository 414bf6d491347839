using System.Net;
using Azure;
using SdkKit.LongRunning;

namespace SdkKit.Http;

/// <content>Long-running operations.</content>
public sealed partial class AzureApi
{
    /// <summary>Sends the request and returns the operation that it starts, ended already if the service was done at once.</summary>
    /// <typeparam name="T">The type of the operation's result.</typeparam>
    /// <param name="request">A request made by this client; it is disposed.</param>
    /// <param name="json">The contract of the result.</param>
    /// <param name="finalStateVia">Where the result is read.</param>
    /// <param name="cancellationToken">Cancels the request, not the operation.</param>
    /// <exception cref="AzureApiException">The service refused, or the operation failed at once.</exception>
    public async Task<Operation<T>> StartOperationAsync<T>(
        HttpRequestMessage request, JsonType<T> json, FinalStateVia finalStateVia, CancellationToken cancellationToken)
        where T : notnull
    {
        var first = await SendForOperationAsync(request, cancellationToken).ConfigureAwait(false);
        var result = new OperationResult<T>(json.Info);
        var poller = new OperationPoller(this, first, finalStateVia, result.Read);
        poller.ThrowIfFailed();
        return new RunningOperation<T>(poller, result);
    }

    /// <inheritdoc cref="StartOperationAsync{T}(HttpRequestMessage, JsonType{T}, FinalStateVia, CancellationToken)"/>
    public async Task<Operation> StartOperationAsync(HttpRequestMessage request, FinalStateVia finalStateVia, CancellationToken cancellationToken)
    {
        var first = await SendForOperationAsync(request, cancellationToken).ConfigureAwait(false);
        var poller = new OperationPoller(this, first, finalStateVia, static _ => { });
        poller.ThrowIfFailed();
        return new RunningOperation(poller);
    }

    /// <summary>Goes on with an operation that another process has begun, and asks once for its state.</summary>
    /// <typeparam name="T">The type of the operation's result.</typeparam>
    /// <param name="rehydrationToken">The text of the operation's rehydration token.</param>
    /// <param name="json">The contract of the result.</param>
    /// <param name="cancellationToken">Cancels the request, not the operation.</param>
    /// <exception cref="ArgumentException">The text is no rehydration token, or leads away from the service's own hosts.</exception>
    /// <exception cref="AzureApiException">The service refused, or the operation has failed.</exception>
    public async Task<Operation<T>> ResumeOperationAsync<T>(string rehydrationToken, JsonType<T> json, CancellationToken cancellationToken)
        where T : notnull
    {
        var result = new OperationResult<T>(json.Info);
        var poller = Resume(rehydrationToken, result.Read);
        await poller.UpdateAsync(cancellationToken).ConfigureAwait(false);
        return new RunningOperation<T>(poller, result);
    }

    /// <inheritdoc cref="ResumeOperationAsync{T}(string, JsonType{T}, CancellationToken)"/>
    public async Task<Operation> ResumeOperationAsync(string rehydrationToken, CancellationToken cancellationToken)
    {
        var poller = Resume(rehydrationToken, static _ => { });
        await poller.UpdateAsync(cancellationToken).ConfigureAwait(false);
        return new RunningOperation(poller);
    }

    private async ValueTask<PollAnswer> SendForOperationAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = (ApiRequest)request;
        var response = await SendSuccessfullyAsync(sent, cancellationToken).ConfigureAwait(false);
        return await PollAnswer.ReadAsync(sent, response, cancellationToken).ConfigureAwait(false);
    }

    private OperationPoller Resume(string rehydrationToken, Action<PollAnswer> readResult)
    {
        ArgumentNullException.ThrowIfNull(rehydrationToken);
        var state = RehydrationText.TryRead(rehydrationToken)
            ?? throw new ArgumentException("The text is no rehydration token; pass what ToRehydrationText gave.", nameof(rehydrationToken));
        using var home = new ApiRequest(HttpMethod.Get, " (an operation of before)", new Uri(BaseAddress), Settings);
        if (!home.TryFollow(state.Method, state.Start, out var start) || !home.TryFollow(HttpMethod.Get, state.Next, out _))
        {
            throw new ArgumentException("The rehydration token leads to a host that is not the service's, nothing was sent; pass one of an operation of this client.", nameof(rehydrationToken));
        }

        // Nothing has been answered in this process; the first poll follows at once.
        return new OperationPoller(this, new PollAnswer(start, new HttpResponseMessage(HttpStatusCode.Accepted), default), state, readResult);
    }
}
