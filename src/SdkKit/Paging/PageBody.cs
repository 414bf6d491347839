using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.Paging;

/// <summary>The items of one page and what leads to the next.</summary>
internal sealed class PageBody<T>
{
    private PageBody(List<T> items, string? next) => (Items, Next) = (items, next);

    public List<T> Items { get; }

    /// <summary>An address or a token, as the format says; null on the last page.</summary>
    public string? Next { get; }

    public static async ValueTask<PageBody<T>> ReadAsync(PageAnswer answer, JsonTypeInfo<T> type, SequenceFormat format, CancellationToken cancellationToken)
    {
        var (request, response, stream) = answer;
        if (response.StatusCode is HttpStatusCode.NoContent)
        {
            return new PageBody<T>([], next: null);
        }

        using var body = await PooledBody.ReadAsync(request, response, stream, cancellationToken).ConfigureAwait(false);
        if (JsonAnswer.WrongMediaType(response) is { } problem)
        {
            throw AzureApiExceptionFactory.Unusable(request, response, problem);
        }

        var json = JsonAnswer.WithoutMark(body.Memory);
        if (EmbeddedError.Find(json) is { } error)
        {
            throw AzureApiExceptionFactory.Reported(request, response, error);
        }

        try
        {
            var page = Read(json.Span, type, format, out var hasItems);
            return hasItems
                ? page
                : throw AzureApiExceptionFactory.Unusable(request, response, $"the answer has no array '{format.Items}'; name the property of the items by [Paged(Items = …)]");
        }
        catch (JsonException exception)
        {
            throw JsonAnswer.Malformed(request, response, $"page of {typeof(T).Name}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // Half a surrogate pair, or bytes that are no UTF-8, where the next page's address should be.
            throw AzureApiExceptionFactory.Unusable(request, response, "what leads to the next page is no valid text", exception);
        }
    }

    private static PageBody<T> Read(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, SequenceFormat format, out bool hasItems)
    {
        var reader = new Utf8JsonReader(json);
        var items = new List<T>();
        string? next = null;
        reader.Read();
        hasItems = reader.TokenType is JsonTokenType.StartArray;
        if (hasItems)
        {
            ReadItems(ref reader, items, type);
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(format.Items))
            {
                reader.Read();
                hasItems |= reader.TokenType is JsonTokenType.StartArray or JsonTokenType.Null;
                ReadItems(ref reader, items, type);
            }
            else if (format.Token is { } token ? reader.ValueTextEquals(token) : format.IsNextLink(ref reader))
            {
                reader.Read();
                next = Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new PageBody<T>(items, next);
    }

    private static void ReadItems(ref Utf8JsonReader reader, List<T> items, JsonTypeInfo<T> type)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            items.Add(JsonSerializer.Deserialize(ref reader, type)!);
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString() is { Length: > 0 } text ? text : null;
            case JsonTokenType.Number:
                return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }
}
