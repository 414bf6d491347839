using Microsoft.AspNetCore.Http;

namespace SdkKit.Emulator.Transcripts;

/// <summary>HTTP middleware: writes one transcript entry for each request when its answer is known.</summary>
internal sealed class TranscriptRecorder(Transcript transcript) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var facts = new RequestFacts();
        context.Features.Set(facts);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            var request = context.Request;
            transcript.Add(
                request.Method,
                request.Host.Value ?? "",
                request.Path.ToUriComponent() + request.QueryString.ToUriComponent(),
                context.Response.StatusCode,
                facts.Principal,
                facts.Action);
        }
    }
}
