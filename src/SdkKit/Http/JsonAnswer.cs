using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SdkKit.Errors;

namespace SdkKit.Http;

/// <summary>Reads a JSON answer; whatever else comes is an exception that names it.</summary>
internal static class JsonAnswer
{
    /// <summary>Returns null for an empty body and for JSON's null.</summary>
    public static async ValueTask<T?> ReadAsync<T>(
        ApiRequest request, HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var body = await PooledBody.ReadAsync(request, response, cancellationToken).ConfigureAwait(false);
        if (body.Length is 0)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException exception)
        {
            throw AzureApiExceptionFactory.Unusable(request, response, Problem<T>(response, exception), exception);
        }
    }

    public static AzureApiException Missing(ApiRequest request, HttpResponseMessage response, Type type) =>
        AzureApiExceptionFactory.Unusable(request, response, $"the answer is empty where {type.Name} was expected; declare the result nullable if it may be");

    private static string Problem<T>(HttpResponseMessage response, JsonException exception) =>
        response.Content.Headers.ContentType?.MediaType is { } mediaType && !mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)
            ? $"the answer is {ErrorText.OneLine(mediaType)} where JSON was expected"
            : $"the answer is no {typeof(T).Name}: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} at {exception.Path}";
}
