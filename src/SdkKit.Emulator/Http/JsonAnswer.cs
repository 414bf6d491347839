using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SdkKit.Emulator.Http;

/// <summary>A JSON answer; without a body only the status is sent.</summary>
internal sealed record JsonAnswer(int Status, JsonNode? Body = null, string ContentType = "application/json; charset=utf-8") : IResult
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (Body is null)
        {
            return;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(Body, Options);
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).ConfigureAwait(false);
        }
    }
}
