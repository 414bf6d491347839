using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using SdkKit.Testing.Requests;

namespace SdkKit.Testing.Answers;

/// <summary>A result as the body of an answer.</summary>
internal static class AnswerContent
{
    public static HttpContent Of<T>(T value, JsonSerializerContext? json)
    {
        if (value is HttpContent content)
        {
            return content;
        }

        if (value is Stream stream)
        {
            return new ByteArrayContent(ReadAll(stream));
        }

        var body = value is null ? "null"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(value, ClientJson.TypeOf<T>(json));
        return new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };
    }

    // From the start each time: an answer that stays is sent more than once.
    private static byte[] ReadAll(Stream stream)
    {
        stream.Position = 0;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
