using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;
using SdkKit.Observability;
using SdkKit.Tokens;

namespace SdkKit.Resilience;

/// <summary>Repeats what failed for a moment. The first try runs bare; only its failure enters the resilience pipeline, as the try that has already been.</summary>
/// <remarks>A pipeline around every call would cost more than the rest of the client together, and nearly every call succeeds at once.</remarks>
internal sealed class TransientFaultHandler : DelegatingHandler
{
    private readonly Clock _clock;
    private readonly AttemptTimer _firstTry;
    private readonly AzureResilienceOptions _options;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public TransientFaultHandler(AzureResilienceOptions options, AttemptTimer firstTry, TimeProvider time, ILogger logger)
    {
        (_options, _firstTry, _clock) = (options, firstTry, new Clock(time));
        _pipeline = FaultPipeline.Build(options, time, logger);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<HttpResponseMessage>(cancellationToken);
        }

        var start = _clock.Milliseconds;
        var timer = _firstTry.Rent();
        Task<HttpResponseMessage> sent;
        try
        {
            sent = base.SendAsync(request, timer.Token);
        }
        catch
        {
            _firstTry.Return(timer);
            throw;
        }

        if (sent.IsCompletedSuccessfully && !RetryRules.IsTransient(sent.Result.StatusCode))
        {
            _firstTry.Return(timer);
            return sent;
        }

        return FinishAsync(request, sent, timer, start, cancellationToken);
    }

    private async Task<HttpResponseMessage> FinishAsync(
        HttpRequestMessage request, Task<HttpResponseMessage> sent, CancellationTokenSource timer, long start, CancellationToken cancellationToken)
    {
        // Only now, as an answer that was there at once has needed neither the time nor the caller's word.
        _firstTry.Begin(timer);
        var caller = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
        Outcome<HttpResponseMessage> first;
        try
        {
            var response = await sent.ConfigureAwait(false);
            if (!RetryRules.IsTransient(response.StatusCode))
            {
                return response;
            }

            first = Outcome.FromResult(response);
        }
        catch (OperationCanceledException exception) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            first = Outcome.FromException<HttpResponseMessage>(new TimeoutRejectedException("The try took too long.", _firstTry.Timeout, exception));
        }
        catch (HttpRequestException exception)
        {
            first = Outcome.FromException<HttpResponseMessage>(exception);
        }
        finally
        {
            await caller.DisposeAsync().ConfigureAwait(false);
            _firstTry.Return(timer);
        }

        return await RepeatAsync(new FaultedCall(request, first, _clock, start, Resend), cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> Resend(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> RepeatAsync(FaultedCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(FaultPipeline.Call, call);
            var outcome = await _pipeline.ExecuteOutcomeAsync(static (context, call) => call.TryAsync(context), context, call).ConfigureAwait(false);
            if (outcome.Exception is TimeoutRejectedException timeout)
            {
                throw TimedOut(call, timeout);
            }

            if (outcome.Exception is { } exception)
            {
                ExceptionDispatchInfo.Throw(exception);
            }

            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private AzureApiException TimedOut(FaultedCall call, TimeoutRejectedException timeout) => new(
        0,
        $"{call.Request.Method} {call.Request.RequestUri?.IdnHost}{RouteOf.Template(call.Request)}: no answer within {timeout.Timeout.TotalSeconds:0.###} s, "
        + $"tries: {call.Tries}; SdkKit:Resilience:AttemptTimeout is {_options.AttemptTimeout.TotalSeconds:0.###} s, TotalTimeout {_options.TotalTimeout.TotalSeconds:0.###} s.",
        null,
        null,
        timeout);
}
