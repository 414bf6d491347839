using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Faults;

/// <summary>HTTP middleware: lets a request go wrong when a rule says so, and shows it the state that its replica has.</summary>
internal sealed class FaultMiddleware(FaultInjector faults, Replication replication, EmulatorState state, TimeProvider clock) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var rule = faults.Find(request.Method, request.Host.Host + request.Path.Value);
        if (rule is not null)
        {
            RequestFacts.Of(context).Fault = rule.Kind;
        }

        using var view = state.Show(replication.NextView());
        switch (rule?.Kind)
        {
            case null:
                await next(context).ConfigureAwait(false);
                break;
            case FaultKind.Lag or FaultKind.Flap:
                await DelayAsync(context, rule, next).ConfigureAwait(false);
                break;
            case FaultKind.AfterReset or FaultKind.AfterStatus or FaultKind.AfterStall or FaultKind.AfterKill:
                context.Response.Body = Stream.Null;
                await next(context).ConfigureAwait(false);
                context.Response.Clear();
                await SpoilAsync(context, rule).ConfigureAwait(false);
                break;
            default:
                await SpoilAsync(context, rule).ConfigureAwait(false);
                break;
        }
    }

    private async Task DelayAsync(HttpContext context, FaultRule rule, RequestDelegate next)
    {
        var before = state.Snapshot();
        await next(context).ConfigureAwait(false);
        if (context.Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            replication.Delay(rule, before);
        }

        Raise(context, rule);
    }

    private async Task SpoilAsync(HttpContext context, FaultRule rule)
    {
        Raise(context, rule);
        switch (rule.Kind)
        {
            case FaultKind.Before or FaultKind.AfterReset:
                context.Abort();
                break;
            case FaultKind.AfterStatus:
                context.Response.StatusCode = rule.Status;
                break;
            case FaultKind.Status:
                await Refusal.WriteAsync(context, rule, clock.GetUtcNow()).ConfigureAwait(false);
                break;
            default:
                // Ends with the connection: the client gives up, is killed, or the emulator stops.
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
        }
    }

    private void Raise(HttpContext context, FaultRule rule) =>
        faults.Raise(new InjectedFault(rule, context.Request.Method, context.Request.Host.Host, context.Request.Path.Value ?? ""));
}
