using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;
using SdkKit.Http;
using SdkKit.Observability;

namespace SdkKit.Resilience;

/// <summary>Total timeout around retries around the timeout of a try.</summary>
internal static class FaultPipeline
{
    public static readonly ResiliencePropertyKey<FaultedCall> Call = new("SdkKit.Call");

    /// <summary>At most so much is added to the pause that a service names: all who were told the same would come back in the same instant.</summary>
    private const double JitterOfRetryAfter = 0.1;

    public static ResiliencePipeline<HttpResponseMessage> Build(AzureResilienceOptions options, TimeProvider time, ILogger logger)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        builder.AddTimeout(new HttpTimeoutStrategyOptions
        {
            TimeoutGenerator = arguments => new(Left(options, arguments.Context)),
        });
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.Delay,
                MaxDelay = options.MaxDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = false,
                ShouldHandle = arguments => new(MayRepeat(options, time, arguments.Context, arguments.Outcome)),
                DelayGenerator = arguments => new(Told(time, arguments.Outcome)),
                OnRetry = arguments =>
                {
                    ResilienceLog.Repeating(
                        logger, CallOf(arguments.Context).Request.Method.Method, RouteOf.Template(CallOf(arguments.Context).Request),
                        Reason(arguments.Outcome), arguments.RetryDelay.TotalSeconds, arguments.AttemptNumber + 1, options.MaxRetries);
                    return default;
                },
            });
        }

        return builder.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
    }

    private static FaultedCall CallOf(ResilienceContext context) => context.Properties.GetValue(Call, null!);

    private static TimeSpan Left(AzureResilienceOptions options, ResilienceContext context)
    {
        var left = options.TotalTimeout - CallOf(context).Elapsed;
        // Zero would mean no limit.
        return left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
    }

    /// <summary>Not when the service names a time that lies behind the total timeout: the answer at hand says more than a timeout would.</summary>
    private static bool MayRepeat(AzureResilienceOptions options, TimeProvider time, ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        var left = Left(options, context);
        return outcome is { Result: { } response }
            ? RetryRules.MayRepeat(CallOf(context).Request, response) && !(RetryAfter.Of(response, time) * (1 + JitterOfRetryAfter) >= left)
            : outcome is { Exception: { } exception } && RetryRules.MayRepeat(CallOf(context).Request, exception);
    }

    private static TimeSpan? Told(TimeProvider time, Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response && RetryAfter.Of(response, time) is { } wait
            ? wait * (1 + Random.Shared.NextDouble() * JitterOfRetryAfter)
            : null;

    private static string Reason(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? ErrorType.Of(response.StatusCode) : ErrorType.Of(outcome.Exception!);
}
