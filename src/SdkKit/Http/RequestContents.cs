using System.Net.Http.Json;

namespace SdkKit.Http;

/// <summary>Bodies that are sent as they are, and whether a body can be sent a second time.</summary>
public static class RequestContents
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Bytes = "application/octet-stream";

    /// <summary>A stream as a body: read from where it stands, left open, and read again for a second try where it can seek.</summary>
    /// <param name="stream">The stream, which stays its owner's.</param>
    /// <param name="contentType">The media type.</param>
    public static HttpContent Of(Stream stream, string contentType = Bytes) => Described(new StreamBody(stream), contentType);

    /// <summary>Text as a body, in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">The media type.</param>
    public static HttpContent Of(string text, string contentType = Text) => Described(new StringContent(text), contentType);

    /// <summary>Bytes as a body.</summary>
    /// <param name="bytes">The bytes; they must not change until the call is done.</param>
    /// <param name="contentType">The media type.</param>
    public static HttpContent Of(byte[] bytes, string contentType = Bytes) => Described(new ByteArrayContent(bytes), contentType);

    /// <inheritdoc cref="Of(byte[], string)"/>
    public static HttpContent Of(ReadOnlyMemory<byte> bytes, string contentType = Bytes) => Described(new ReadOnlyMemoryContent(bytes), contentType);

    /// <inheritdoc cref="Of(byte[], string)"/>
    public static HttpContent Of(ReadOnlyMemory<byte>? bytes, string contentType = Bytes) => Of(bytes.GetValueOrDefault(), contentType);

    /// <summary>Whether a retry can send the body again: it is in memory, or a stream that can go back.</summary>
    internal static bool IsReplayable(HttpContent? content) => content switch
    {
        null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent => true,
        StreamBody stream => stream.CanRewind,
        MultipartContent parts => parts.All(IsReplayable),
        _ => false,
    };

    private static HttpContent Described(HttpContent content, string contentType)
    {
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}
