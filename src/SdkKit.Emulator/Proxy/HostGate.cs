using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Proxy;

/// <summary>
/// HTTP middleware: lets pass what came through a tunnel and names the tunnel's host. Everything else is plain HTTP sent to the
/// proxy, which needs the password and is then refused, because no emulated service answers without TLS.
/// </summary>
internal sealed partial class HostGate(ProxyCredential credential, ILogger<HostGate> logger) : IMiddleware
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<Tunnel>() is { } tunnel)
        {
            context.Request.Scheme = "https";
            return context.Request.Host.Host.Equals(tunnel.Host, StringComparison.OrdinalIgnoreCase)
                ? next(context)
                : Refuse(StatusCodes.Status421MisdirectedRequest, "WrongHost", $"the Host header must be {tunnel.Host}, the host of this tunnel.");
        }

        if (!credential.Accepts(context.Request.Headers.ProxyAuthorization))
        {
            context.Response.Headers.ProxyAuthenticate = ProxyReply.Challenge;
            return Refuse(StatusCodes.Status407ProxyAuthenticationRequired, "ProxyPasswordRequired", "the proxy wants the password of this run.");
        }

        LogBlocked(context.Request.Method, context.Request.Host.Value ?? "");
        return EmulatedHosts.Contains(context.Request.Host.Host)
            ? Refuse(StatusCodes.Status403Forbidden, "HttpsRequired", $"{context.Request.Host.Host} is emulated over https only.")
            : new JsonAnswer(StatusCodes.Status403Forbidden, ProxyReply.RefusedBody($"http://{context.Request.Host.Value}")).ExecuteAsync(context);

        Task Refuse(int status, string code, string message) => new JsonAnswer(status, ProxyReply.Body(code, message)).ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "blocked {Method} http://{Host}: not emulated")]
    private partial void LogBlocked(string method, string host);
}
