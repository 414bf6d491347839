using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SdkKit.Http;

/// <summary>The source-generated JSON contract of one type, found in its context without reflection.</summary>
/// <typeparam name="T">The type of a body or result.</typeparam>
/// <param name="context">The context that the client names.</param>
public sealed class JsonType<T>(JsonSerializerContext context)
{
    private readonly JsonTypeInfo<T>? _info = (JsonTypeInfo<T>?)context.GetTypeInfo(typeof(T));

    /// <summary>The contract.</summary>
    /// <exception cref="SdkKitConfigurationException">The context does not list the type.</exception>
    public JsonTypeInfo<T> Info => _info ?? throw new SdkKitConfigurationException(
        $"{context.GetType().Name} does not know {typeof(T)}; add [JsonSerializable(typeof({typeof(T).Name}))] to it.");

    /// <summary>The value as a request body that can be sent again.</summary>
    /// <param name="value">The body.</param>
    /// <param name="contentType">The media type.</param>
    /// <exception cref="ArgumentNullException">There is no value; a body that may be null is one of a nullable type.</exception>
    public HttpContent Content(T value, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(value);
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, Info));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}
