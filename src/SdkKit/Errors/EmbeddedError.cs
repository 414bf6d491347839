using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SdkKit.Http;

namespace SdkKit.Errors;

/// <summary>Finds the error in a body that came under a success status. Log Analytics reports a partial result so, gateways a failure.</summary>
internal static class EmbeddedError
{
    /// <summary>The error, unless there is none or the expected type itself has a place for it.</summary>
    public static AzureError? Find(ReadOnlyMemory<byte> body, JsonTypeInfo? expected = null) =>
        // One search through the bytes is all that a usual answer costs.
        body.Span.IndexOf("error\""u8) >= 0 && !HasPlaceForIt(expected) && IsAtTheTop(body.Span) && ErrorParser.TryParse(body) is { } error
        && (error.Code ?? error.Message) is { Length: > 0 }
            ? error
            : null;

    /// <summary>Looks into the answer of a call that has no result, as nobody else reads it.</summary>
    public static async ValueTask ThrowIfAnyAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (PooledBody.AnnouncedLength(request, response) is 0
            || request.Method == HttpMethod.Head
            || response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) is not true)
        {
            return;
        }

        var body = await ErrorBody.ReadAsync(request, response, cancellationToken).ConfigureAwait(false);
        if (Find(body) is { } error)
        {
            throw AzureApiExceptionFactory.Reported(request, response, error);
        }
    }

    private static bool HasPlaceForIt(JsonTypeInfo? type) => type?.Kind switch
    {
        null or JsonTypeInfoKind.Enumerable => false,
        JsonTypeInfoKind.Object => type.Properties.Any(property => property.IsExtensionData || IsName(property.Name)),
        _ => true,
    };

    private static bool IsName(string name) => name is "odata.error" || name.Equals("error", StringComparison.OrdinalIgnoreCase);

    private static bool IsAtTheTop(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("error"u8) || reader.ValueTextEquals("odata.error"u8))
                {
                    return reader.Read() && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.String;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // Whoever reads the value says where the JSON ends.
        }

        return false;
    }
}
