using System.Text.Json.Serialization;
using SdkKit.Http;

namespace SdkKit.Testing.Requests;

/// <summary>Takes down a request as the wire would carry it.</summary>
internal static class RequestReader
{
    public static async Task<FakeRequest> ReadAsync(HttpRequestMessage request, JsonSerializerContext? json, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
        {
            headers[name] = values.ToString();
        }

        return new FakeRequest(request.Method.Method, (request as ApiRequest)?.Route, request.RequestUri!, headers, body, json);
    }
}
