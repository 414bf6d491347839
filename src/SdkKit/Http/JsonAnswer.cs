using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SdkKit.Errors;

namespace SdkKit.Http;

/// <summary>Reads a JSON answer; whatever else comes is an exception that names it.</summary>
internal static class JsonAnswer
{
    /// <summary>An empty body and JSON's null are errors when the answer is required, and the default when not.</summary>
    public static async ValueTask<T?> ReadAsync<T>(
        ApiRequest request, HttpResponseMessage response, JsonTypeInfo<T> type, bool required, CancellationToken cancellationToken)
    {
        using var body = await PooledBody.ReadAsync(request, response, cancellationToken).ConfigureAwait(false);
        var value = body.Length is 0 ? default : Deserialize(request, response, body.Span, type);
        return required && (body.Length is 0 || value is null) ? throw Missing(request, response, typeof(T)) : value;
    }

    private static T? Deserialize<T>(ApiRequest request, HttpResponseMessage response, ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException exception)
        {
            throw AzureApiExceptionFactory.Unusable(request, response, Problem<T>(response, exception), exception);
        }
    }

    private static AzureApiException Missing(ApiRequest request, HttpResponseMessage response, Type type) =>
        AzureApiExceptionFactory.Unusable(request, response, $"the answer is empty where {type.Name} was expected; declare the result nullable if it may be");

    private static string Problem<T>(HttpResponseMessage response, JsonException exception) =>
        response.Content.Headers.ContentType?.MediaType is { } mediaType && !mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)
            ? $"the answer is {ErrorText.OneLine(mediaType)} where JSON was expected"
            : $"the answer is no {typeof(T).Name}: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} at {exception.Path}";
}
