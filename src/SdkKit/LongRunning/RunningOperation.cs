using Azure;
using Azure.Core;

namespace SdkKit.LongRunning;

/// <summary>An operation without a result, in the Azure SDK's form.</summary>
internal sealed class RunningOperation(OperationPoller poller) : Operation
{
    public override string Id => poller.State.Id;

    public override bool HasCompleted => poller.HasCompleted;

    public override RehydrationToken? GetRehydrationToken() => RehydrationText.ToToken(poller.State);

    public override Response GetRawResponse() => poller.Response;

    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) =>
        await poller.UpdateAsync(cancellationToken).ConfigureAwait(false);

    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        UpdateStatusAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    public override ValueTask<Response> WaitForCompletionResponseAsync(CancellationToken cancellationToken = default) => WaitAsync(null, cancellationToken);

    public override ValueTask<Response> WaitForCompletionResponseAsync(TimeSpan pollingInterval, CancellationToken cancellationToken = default) =>
        WaitAsync(DelayStrategy.CreateFixedDelayStrategy(pollingInterval), cancellationToken);

    public override ValueTask<Response> WaitForCompletionResponseAsync(DelayStrategy delayStrategy, CancellationToken cancellationToken = default) =>
        WaitAsync(delayStrategy, cancellationToken);

    public override Response WaitForCompletionResponse(CancellationToken cancellationToken = default) =>
        WaitAsync(null, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override Response WaitForCompletionResponse(TimeSpan pollingInterval, CancellationToken cancellationToken = default) =>
        WaitForCompletionResponseAsync(pollingInterval, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override Response WaitForCompletionResponse(DelayStrategy delayStrategy, CancellationToken cancellationToken = default) =>
        WaitAsync(delayStrategy, cancellationToken).AsTask().GetAwaiter().GetResult();

    private async ValueTask<Response> WaitAsync(DelayStrategy? pauses, CancellationToken cancellationToken) =>
        await poller.WaitAsync(pauses, cancellationToken).ConfigureAwait(false);
}
