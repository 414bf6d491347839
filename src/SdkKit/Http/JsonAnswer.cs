using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SdkKit.Errors;

namespace SdkKit.Http;

/// <summary>Reads a JSON answer; whatever else comes is an exception that names it.</summary>
internal static class JsonAnswer
{
    /// <summary>An empty body and JSON's null are errors when the answer is required, and the default when not.</summary>
    public static ValueTask<T?> ReadAsync<T>(
        ApiRequest request, HttpResponseMessage response, JsonTypeInfo<T> type, bool required, CancellationToken cancellationToken)
    {
        var reading = PooledBody.ReadAsync(request, response, cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return ReadAsync(request, response, reading, type, required);
        }

        using var body = reading.Result;
        return new ValueTask<T?>(Read(request, response, body.Memory, type, required));
    }

    public static T? Read<T>(ApiRequest request, HttpResponseMessage response, ReadOnlyMemory<byte> body, JsonTypeInfo<T> type, bool required)
    {
        var value = body.IsEmpty ? default : Deserialize(request, response, WithoutMark(body), type);
        return required && (body.IsEmpty || value is null) ? throw Missing(request, response, typeof(T)) : value;
    }

    /// <summary>The problem of an answer whose media type is none that JSON comes under; a sign-in page of a proxy is a success, too.</summary>
    public static string? WrongMediaType(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } mediaType and not "application/json"
        && !mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)
        && mediaType.ToLowerInvariant() is not ("text/plain" or "application/octet-stream" or "text/javascript" or "application/javascript")
            ? $"the answer is {ErrorText.OneLine(mediaType)} where JSON was expected"
            : null;

    public static AzureApiException Malformed(ApiRequest request, HttpResponseMessage response, string what, JsonException exception) =>
        AzureApiExceptionFactory.Unusable(
            request, response, $"the answer is no {what}: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} at {exception.Path}", exception);

    /// <summary>Without the byte order mark that some services begin with.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static async ValueTask<T?> ReadAsync<T>(
        ApiRequest request, HttpResponseMessage response, ValueTask<PooledBody> reading, JsonTypeInfo<T> type, bool required)
    {
        using var body = await reading.ConfigureAwait(false);
        return Read(request, response, body.Memory, type, required);
    }

    private static T? Deserialize<T>(ApiRequest request, HttpResponseMessage response, ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
    {
        if (WrongMediaType(response) is { } problem)
        {
            throw AzureApiExceptionFactory.Unusable(request, response, problem);
        }

        if (EmbeddedError.Find(body, type) is { } error)
        {
            throw AzureApiExceptionFactory.Reported(request, response, error);
        }

        try
        {
            return JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException exception)
        {
            throw EmbeddedError.Find(body) is { } hidden
                ? AzureApiExceptionFactory.Reported(request, response, hidden)
                : Malformed(request, response, typeof(T).Name, exception);
        }
    }

    private static AzureApiException Missing(ApiRequest request, HttpResponseMessage response, Type type) =>
        AzureApiExceptionFactory.Unusable(request, response, $"the answer is empty where {type.Name} was expected; declare the result nullable if it may be");
}
