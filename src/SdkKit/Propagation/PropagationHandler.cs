using System.Net;
using Microsoft.Extensions.Logging;
using SdkKit.Errors;
using SdkKit.Http;
using SdkKit.Tokens;

namespace SdkKit.Propagation;

/// <summary>Repeats a call that is refused right after its role was assigned, each time with a fresh token, until it is let in or the window ends.</summary>
/// <remarks>No service tells "not yet" from "no", so the time is all there is to go by; Resource Manager takes up to 10 minutes, Monitor up to 60.</remarks>
internal sealed class PropagationHandler(string clientName, PropagationWindow window, TokenCache tokens, ILogger logger) : DelegatingHandler
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        window.Start();
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var pause = FirstPause;
        while (response.StatusCode is HttpStatusCode.Forbidden
            && window.Left is { Ticks: > 0 } left
            && RequestContents.IsReplayable(request.Content)
            && await MayPassAsync(response, cancellationToken).ConfigureAwait(false))
        {
            response.Dispose();
            var wait = pause < left ? pause : left;
            PropagationLog.Waiting(logger, clientName, wait.TotalSeconds, window.Elapsed.TotalSeconds, window.Length.TotalSeconds);
            await Task.Delay(wait, window.Time, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;

            // The next handler inwards then finds the new token in the cache.
            await tokens.GetFreshHeaderAsync(cancellationToken).ConfigureAwait(false);
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                PropagationLog.Arrived(logger, clientName, window.Elapsed.TotalSeconds);
            }
        }

        return response;
    }

    private static async Task<bool> MayPassAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ErrorBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        // The caller reads the body again when this was the last try.
        var kept = new ByteArrayContent(body);
        foreach (var (name, values) in response.Content.Headers.NonValidated)
        {
            kept.Headers.TryAddWithoutValidation(name, values);
        }

        kept.Headers.ContentLength = body.Length;
        response.Content = kept;
        return ErrorParser.TryParse(body) is { } error && PropagationErrors.Contains(error);
    }
}
