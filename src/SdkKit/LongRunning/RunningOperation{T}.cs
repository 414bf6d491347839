using Azure;
using Azure.Core;

namespace SdkKit.LongRunning;

/// <summary>An operation with a result, in the Azure SDK's form.</summary>
internal sealed class RunningOperation<T>(OperationPoller poller, OperationResult<T> result) : Operation<T>
    where T : notnull
{
    public override string Id => poller.State.Id;

    public override bool HasCompleted => poller.HasCompleted;

    public override bool HasValue => poller.HasSucceeded;

    public override T Value
    {
        get
        {
            poller.ThrowIfFailed();
            return HasValue ? result.Value! : throw new InvalidOperationException("The operation has not completed; await WaitForCompletionAsync first.");
        }
    }

    public override RehydrationToken? GetRehydrationToken() => RehydrationText.ToToken(poller.State);

    public override Response GetRawResponse() => poller.Response;

    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) =>
        await poller.UpdateAsync(cancellationToken).ConfigureAwait(false);

    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        UpdateStatusAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    public override ValueTask<Response<T>> WaitForCompletionAsync(CancellationToken cancellationToken = default) => WaitAsync(null, cancellationToken);

    public override ValueTask<Response<T>> WaitForCompletionAsync(TimeSpan pollingInterval, CancellationToken cancellationToken) =>
        WaitAsync(DelayStrategy.CreateFixedDelayStrategy(pollingInterval), cancellationToken);

    public override ValueTask<Response<T>> WaitForCompletionAsync(DelayStrategy delayStrategy, CancellationToken cancellationToken) =>
        WaitAsync(delayStrategy, cancellationToken);

    public override Response<T> WaitForCompletion(CancellationToken cancellationToken = default) =>
        WaitAsync(null, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override Response<T> WaitForCompletion(TimeSpan pollingInterval, CancellationToken cancellationToken) =>
        WaitForCompletionAsync(pollingInterval, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override Response<T> WaitForCompletion(DelayStrategy delayStrategy, CancellationToken cancellationToken) =>
        WaitAsync(delayStrategy, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<Response> WaitForCompletionResponseAsync(CancellationToken cancellationToken = default) =>
        await poller.WaitAsync(null, cancellationToken).ConfigureAwait(false);

    private async ValueTask<Response<T>> WaitAsync(DelayStrategy? pauses, CancellationToken cancellationToken)
    {
        var response = await poller.WaitAsync(pauses, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(Value, response);
    }
}
