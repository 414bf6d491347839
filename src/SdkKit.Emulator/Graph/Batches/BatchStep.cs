using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Graph.Batches;

/// <summary>One request of a batch.</summary>
internal sealed record BatchStep(string Id, string Method, string Url, JsonNode? Body, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<string> DependsOn)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static BatchStep Read(JsonObject item)
    {
        var id = item.Text("id") is { Length: > 0 } given ? given : throw GraphErrors.BadBatch("Each request of a batch needs an id.");
        var method = item.Text("method")?.ToUpperInvariant();
        if (method is null || !Methods.Contains(method, StringComparer.Ordinal))
        {
            throw GraphErrors.BadBatch($"Request '{id}' has no valid method.");
        }

        var url = item.Text("url")?.TrimStart('/');
        if (string.IsNullOrEmpty(url) || url.Contains("://", StringComparison.Ordinal) || url.Contains('\\', StringComparison.Ordinal) || IsBatch(url))
        {
            throw GraphErrors.BadBatch($"Request '{id}' must have an url relative to the version, which is no batch.");
        }

        var headers = HeadersOf(item["headers"] as JsonObject ?? []);
        if (item["body"] is not null && !headers.ContainsKey("Content-Type"))
        {
            throw GraphErrors.BadBatch($"Request '{id}' has a body and so needs a Content-Type header.");
        }

        return new(id, method, url, item["body"]?.DeepClone(), headers, [.. (item["dependsOn"] as JsonArray ?? []).Select(entry => entry?.ToString() ?? "")]);
    }

    /// <summary>The request as it would come alone: under the token of the batch.</summary>
    public InnerRequest ToRequest(HttpRequest batch)
    {
        if (!Uri.TryCreate($"https://{batch.Host.Host}/v1.0/{Url}", UriKind.Absolute, out var address) || !address.Host.Equals(batch.Host.Host, StringComparison.OrdinalIgnoreCase))
        {
            throw GraphErrors.BadBatch($"Request '{Id}' has no valid url.");
        }

        return new(Method, address) { Body = Body?.DeepClone(), Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { ["Authorization"] = batch.Headers.Authorization.ToString() } };
    }

    /// <summary>All but the host, which is that of the batch.</summary>
    private static Dictionary<string, string> HeadersOf(JsonObject given)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in given)
        {
            if (value is JsonValue && !name.Equals("Host", StringComparison.OrdinalIgnoreCase))
            {
                headers[name] = value.ToString();
            }
        }

        return headers;
    }

    /// <summary>Whether the url leads to a batch, however it is written.</summary>
    private static bool IsBatch(string url) =>
        Uri.TryCreate($"https://graph/v1.0/{url}", UriKind.Absolute, out var address) && Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/').EndsWith("/$batch", StringComparison.OrdinalIgnoreCase);
}
