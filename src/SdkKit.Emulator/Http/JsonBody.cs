using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SdkKit.Emulator.Http;

internal static class JsonBody
{
    /// <summary>Reads the body as a JSON object, or <see langword="null"/> when it is not one.</summary>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            // A member that is there twice would be met by whoever reads it, as an exception.
            return await JsonNode.ParseAsync(request.Body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellationToken: request.HttpContext.RequestAborted).ConfigureAwait(false) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads text as a JSON object, or <see langword="null"/> when it is not one, or one that names a member twice.</summary>
    public static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of a property, or <see langword="null"/> when it is absent or of another kind.</summary>
    public static string? Text(this JsonObject body, string name) => Text(body[name]);

    /// <summary>The text of a value, or <see langword="null"/> when it is absent or of another kind.</summary>
    public static string? Text(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>What an object holds under a name, or <see langword="null"/> when nothing, or when the node is no object.</summary>
    public static JsonNode? Member(this JsonNode? node, string name) => (node as JsonObject)?[name];

    /// <summary>The whole number of a property, the other when it is absent, or <see langword="null"/> when it is of another kind or too large.</summary>
    public static int? Number(this JsonObject body, string name, int otherwise) => body[name] switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue(out int number) => number,
        _ => null,
    };
}
