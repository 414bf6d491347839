using Microsoft.AspNetCore.Http;

namespace SdkKit.Emulator.Transcripts;

/// <summary>HTTP middleware: writes one transcript entry for each request, before the client can see the answer.</summary>
internal sealed class TranscriptRecorder(Transcript transcript) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var facts = new RequestFacts();
        context.Features.Set(facts);
        var isRecorded = false;
        context.Response.OnStarting(() =>
        {
            Record();
            return Task.CompletedTask;
        });
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            // A connection that was broken or an answer that never came has no start.
            if (context.RequestAborted.IsCancellationRequested || facts.Fault is not null)
            {
                Record();
            }
        }

        void Record()
        {
            if (isRecorded)
            {
                return;
            }

            isRecorded = true;
            var request = context.Request;
            transcript.Add(
                request.Method,
                request.Host.Value ?? "",
                request.Path.ToUriComponent() + request.QueryString.ToUriComponent(),
                context.Response.StatusCode,
                facts.Principal,
                facts.Action,
                facts.Fault);
        }
    }
}
