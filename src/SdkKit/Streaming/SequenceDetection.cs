using System.Net;
using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.Streaming;

/// <summary>Tells by media type and first character how the items of an answer stand in it.</summary>
internal static class SequenceDetection
{
    private const int MaxLeadingSpace = 4096;

    private static readonly HashSet<string> LineTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines",
        "application/json-lines", "application/stream+json", "application/x-json-stream",
    };

    public static async ValueTask<(SequenceKind Kind, Stream Body)> DetectAsync(
        ApiRequest request, HttpResponseMessage response, AnswerStream body, SequenceFormat format, CancellationToken cancellationToken)
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        if (string.Equals(mediaType, "text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            return (SequenceKind.Events, body);
        }

        if (response.StatusCode is HttpStatusCode.NoContent)
        {
            return (SequenceKind.Nothing, body);
        }

        if (format.IsJsonLines || (mediaType is not null && LineTypes.Contains(mediaType)))
        {
            return (SequenceKind.Lines, body);
        }

        if (JsonAnswer.WrongMediaType(response) is { } problem)
        {
            throw AzureApiExceptionFactory.Unusable(request, response, problem);
        }

        var beginning = await ReadBeginningAsync(body, cancellationToken).ConfigureAwait(false);
        return beginning.Span switch
        {
            [] => throw AzureApiExceptionFactory.Unusable(request, response, "the answer is empty where items were expected"),
            [(byte)'[', ..] when !format.IsPaged => (SequenceKind.Array, new PrefixedStream(beginning, body)),
            _ => (SequenceKind.Page, new PrefixedStream(beginning, body)),
        };
    }

    /// <summary>What has arrived from the first character on that is neither mark nor space.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>> ReadBeginningAsync(AnswerStream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxLeadingSpace];
        var length = 0;
        while (length < buffer.Length && await body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            length += read;
            var text = JsonAnswer.WithoutMark(buffer.AsMemory(0, length));
            var rest = text.Span.TrimStart(" \t\r\n"u8).Length;
            if (rest > 0)
            {
                return text[^rest..];
            }
        }

        return default;
    }
}
