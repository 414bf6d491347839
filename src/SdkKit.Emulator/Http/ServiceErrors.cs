using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.Http;

/// <summary>HTTP middleware: turns a <see cref="ServiceException"/> into the answer of the service that threw it.</summary>
internal sealed partial class ServiceErrors(ILogger<ServiceErrors> logger) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (ServiceException exception) when (!context.Response.HasStarted)
        {
            exception.AddHeaders(context.Response.Headers);
            await new JsonAnswer(exception.Status, exception.ToBody(RequestIdentity.Of(context))).ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // A defect of the emulator, not an answer of Azure: 501, which no client retries, and words that say so.
            LogDefect(exception, context.Request.Method, context.Request.Path);
            var body = ProxyReply.Body("EmulatorDefect", $"{context.Request.Method} {context.Request.Path} failed inside the emulator: {exception.Message}");
            await new JsonAnswer(StatusCodes.Status501NotImplemented, body).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "defect in the emulator: {Method} {Path}")]
    private partial void LogDefect(Exception exception, string method, string path);
}
