using System.Text.Json;

namespace SdkKit.Errors;

/// <summary>Reads the error bodies of Resource Manager, Graph, Monitor and Entra ID (JSON) and of Storage (XML).</summary>
internal static class ErrorParser
{
    private const int MaxNesting = 16;

    public static AzureError? TryParse(ReadOnlyMemory<byte> body)
    {
        var text = body.Span.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'{', ..] => TryParseJson(body[(body.Length - text.Length)..]),
            [(byte)'<', ..] => XmlErrorParser.TryParse(text),
            _ => null,
        };
    }

    private static AzureError? TryParseJson(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Envelope(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or a property name that is no valid UTF-8.
            return null;
        }
    }

    private static AzureError? Envelope(JsonElement root)
    {
        if (Property(root, "error") is { } error)
        {
            return error.ValueKind switch
            {
                JsonValueKind.Object => Read(error, depth: 0),
                // Entra ID's form: {"error":"invalid_client","error_description":"AADSTS7000215: …"}
                JsonValueKind.String => new AzureError
                {
                    Code = Text(error),
                    Message = Text(root, "error_description"),
                    RequestId = Text(root, "trace_id"),
                },
                _ => null,
            };
        }

        if (Property(root, "odata.error") is { ValueKind: JsonValueKind.Object } odata)
        {
            return Read(odata, depth: 0);
        }

        var bare = Read(root, depth: 0);
        return bare.Code is null && bare.Message is null ? null : bare;
    }

    private static AzureError Read(JsonElement error, int depth) => new()
    {
        Code = Text(error, "code"),
        // OData 3 wraps the sentence as {"lang","value"}; problem details call it detail or title.
        Message = Property(error, "message") is { ValueKind: JsonValueKind.Object } wrapped
            ? Text(wrapped, "value")
            : Text(error, "message") ?? Text(error, "detail") ?? Text(error, "title"),
        Target = Text(error, "target"),
        InnerCodes = [.. InnerCodes(error)],
        Details = [.. Details(error, depth)],
        RequestId = Property(error, "innererror") is { ValueKind: JsonValueKind.Object } inner ? Text(inner, "request-id") : null,
    };

    private static IEnumerable<string> InnerCodes(JsonElement error)
    {
        for (var depth = 0; depth < MaxNesting && Property(error, "innererror") is { ValueKind: JsonValueKind.Object } inner; depth++)
        {
            if (Text(inner, "code") is { } code)
            {
                yield return code;
            }

            error = inner;
        }
    }

    private static IEnumerable<AzureError> Details(JsonElement error, int depth)
    {
        if (depth >= MaxNesting || Property(error, "details") is not { ValueKind: JsonValueKind.Array } details)
        {
            yield break;
        }

        foreach (var detail in details.EnumerateArray())
        {
            if (detail.ValueKind is JsonValueKind.Object)
            {
                yield return Read(detail, depth + 1);
            }
        }
    }

    /// <summary>Services disagree about case: Graph writes innerError, Monitor innererror, old ones Code and Message.</summary>
    private static JsonElement? Property(JsonElement element, string name)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    private static string? Text(JsonElement element, string name) => Property(element, name) is { } value ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return ErrorText.OneLine(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no valid UTF-8, or half a surrogate pair: not a sentence for anybody.
            return null;
        }
    }
}
