using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>Decisions and comparisons.</summary>
internal static class LogicFunctions
{
    public static IReadOnlyDictionary<string, Func<FunctionCall, JsonNode?>> All { get; } = new Dictionary<string, Func<FunctionCall, JsonNode?>>
    {
        ["if"] = call => call.Flag(0) ? call.Value(1) : call.Value(2),
        ["and"] = call => Enumerable.Range(0, call.Count).All(call.Flag),
        ["or"] = call => Enumerable.Range(0, call.Count).Any(call.Flag),
        ["not"] = call => !call.Flag(0),
        ["true"] = _ => true,
        ["false"] = _ => false,
        ["null"] = _ => null,
        ["bool"] = call => call.Value(0)?.ToJsonString().ToUpperInvariant() switch
        {
            "\"TRUE\"" or "TRUE" or "1" => true,
            "\"FALSE\"" or "FALSE" or "0" => false,
            _ => throw call.Wrong("expects 'true', 'false', 1 or 0"),
        },
        ["coalesce"] = call => Enumerable.Range(0, call.Count).Select(call.Value).FirstOrDefault(value => value is not null),
        ["equals"] = call => Same(call.Value(0), call.Value(1)),
        ["less"] = call => Compare(call) < 0,
        ["lessOrEquals"] = call => Compare(call) <= 0,
        ["greater"] = call => Compare(call) > 0,
        ["greaterOrEquals"] = call => Compare(call) >= 0,
        ["fail"] = call => throw TemplateErrors.Language(call.Text(0)),
    };

    public static bool Same(JsonNode? left, JsonNode? right) => JsonNode.DeepEquals(left, right);

    private static int Compare(FunctionCall call) => call.Value(0) is JsonValue left && left.GetValueKind() == JsonValueKind.String
        ? string.Compare(left.GetValue<string>(), call.Text(1), StringComparison.OrdinalIgnoreCase)
        : call.Number(0).CompareTo(call.Number(1));
}
