using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Http;

/// <summary>Sends the parts of a batch and the resources of a deployment through the same services, with the same checks, as if they had come alone.</summary>
internal sealed class InnerRequests(Transcript transcript)
{
    private RequestDelegate? _services;

    /// <summary>Remembers the services when the server is put together.</summary>
    public RequestDelegate Attach(RequestDelegate services)
    {
        _services = services;
        return services;
    }

    public async Task<InnerAnswer> SendAsync(HttpContext outer, InnerRequest inner)
    {
        // The server refuses such a path before anybody sees it.
        if (inner.Address.AbsolutePath.Contains("%00", StringComparison.Ordinal))
        {
            return new(400, new JsonObject { ["error"] = new JsonObject { ["code"] = "BadRequest", ["message"] = "The path contains null characters." } }, new Dictionary<string, string>());
        }

        var context = new DefaultHttpContext { RequestServices = outer.RequestServices, RequestAborted = outer.RequestAborted };
        var facts = new RequestFacts();
        context.Features.Set(facts);
        if (inner.Caller is not null)
        {
            context.Features.Set(inner.Caller);
        }

        using var body = new MemoryStream(inner.Body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(inner.Body));
        using var answer = new MemoryStream();
        Fill(context.Request, inner, body);
        context.Response.Body = answer;
        await _services!(context).ConfigureAwait(false);
        transcript.Add(inner.Method, inner.Address.Host, inner.Address.PathAndQuery, context.Response.StatusCode, facts.Principal, facts.Action);
        return new(
            context.Response.StatusCode,
            answer.Length == 0 ? null : JsonNode.Parse(answer.ToArray()),
            context.Response.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
    }

    private static void Fill(HttpRequest request, InnerRequest inner, Stream body)
    {
        request.Method = inner.Method;
        request.Scheme = inner.Address.Scheme;
        request.Host = HostString.FromUriComponent(inner.Address);
        request.Path = PathString.FromUriComponent(inner.Address);
        request.QueryString = QueryString.FromUriComponent(inner.Address);
        request.Body = body;
        request.ContentLength = body.Length;
        request.ContentType = "application/json";
        foreach (var (name, value) in inner.Headers)
        {
            request.Headers[name] = value;
        }
    }
}
