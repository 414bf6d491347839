using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>Strings, and the names that are made of them.</summary>
internal static class TextFunctions
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, Func<FunctionCall, JsonNode?>> All { get; } = new Dictionary<string, Func<FunctionCall, JsonNode?>>
    {
        ["string"] = call => Text(call.Value(0)),
        ["toLower"] = call => call.Text(0).ToLowerInvariant(),
        ["toUpper"] = call => call.Text(0).ToUpperInvariant(),
        ["trim"] = call => call.Text(0).Trim(),
        ["startsWith"] = call => call.Text(0).StartsWith(call.Text(1), StringComparison.OrdinalIgnoreCase),
        ["endsWith"] = call => call.Text(0).EndsWith(call.Text(1), StringComparison.OrdinalIgnoreCase),
        ["replace"] = call => call.Text(1) is { Length: > 0 } old ? call.Text(0).Replace(old, call.Text(2), StringComparison.Ordinal) : throw call.Wrong("expects a text to replace"),
        ["split"] = call => new JsonArray([.. call.Text(0).Split(call.Value(1) is JsonArray marks ? [.. marks.Select(Text)] : [call.Text(1)], StringSplitOptions.None).Select(part => JsonValue.Create(part))]),
        ["join"] = call => string.Join(call.Text(1), call.Array(0).Select(Text)),
        ["format"] = Format,
        ["padLeft"] = call => Text(call.Value(0)).PadLeft(Length(call, 1), call.Count > 2 && call.Text(2) is [var mark] ? mark : ' '),
        ["substring"] = call => Substring(call, call.Text(0)),
        ["base64"] = call => Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text(0))),
        ["base64ToString"] = call => FromBase64(call),
        ["uriComponent"] = call => Uri.EscapeDataString(call.Text(0)),
        ["uriComponentToString"] = call => Uri.UnescapeDataString(call.Text(0)),
        ["json"] = call => Parse(call),
        ["guid"] = call => TemplateNames.Guid(Parts(call)),
        ["uniqueString"] = call => TemplateNames.UniqueString(Parts(call)),
    };

    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        JsonValue flag when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => flag.GetValue<bool>() ? "True" : "False",
        _ => value.ToJsonString(Compact),
    };

    private static string Parts(FunctionCall call) => string.Join('-', Enumerable.Range(0, call.Count).Select(call.Text));

    private static JsonNode Format(FunctionCall call)
    {
        object?[] values = [.. Enumerable.Range(1, call.Count - 1).Select(index => call.Value(index) is JsonValue value && value.TryGetValueAsLong(out var number) ? (object)number : Text(call.Value(index)))];
        try
        {
            return string.Format(CultureInfo.InvariantCulture, call.Text(0), values);
        }
        catch (FormatException)
        {
            throw call.Wrong("expects a format string whose placeholders have values");
        }
    }

    private static int Length(FunctionCall call, int index) => call.Number(index) is >= 0 and <= 131_072 and var length ? (int)length : throw call.Wrong("expects a length that is not negative and not over 131072");

    private static string Substring(FunctionCall call, string text)
    {
        var start = Length(call, 1);
        var length = call.Count > 2 ? Length(call, 2) : text.Length - start;
        return start + length <= text.Length && length >= 0 ? text.Substring(start, length) : throw call.Wrong("expects a place inside the string");
    }

    private static string FromBase64(FunctionCall call)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0)));
        }
        catch (FormatException)
        {
            throw call.Wrong("expects a base64 string");
        }
    }

    private static JsonNode? Parse(FunctionCall call)
    {
        try
        {
            return JsonNode.Parse(call.Text(0));
        }
        catch (JsonException)
        {
            throw call.Wrong("expects a string that is JSON");
        }
    }
}
