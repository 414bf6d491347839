using System.Globalization;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>Integers, the only numbers that the language has.</summary>
internal static class NumberFunctions
{
    public static IReadOnlyDictionary<string, Func<FunctionCall, JsonNode?>> All { get; } = new Dictionary<string, Func<FunctionCall, JsonNode?>>
    {
        ["add"] = call => Exact(call, (left, right) => checked(left + right)),
        ["sub"] = call => Exact(call, (left, right) => checked(left - right)),
        ["mul"] = call => Exact(call, (left, right) => checked(left * right)),
        ["div"] = call => Exact(call, (left, right) => left / right),
        ["mod"] = call => Exact(call, (left, right) => left % right),
        ["int"] = call => long.TryParse(call.Value(0)?.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw call.Wrong("expects an integer or its text"),
        ["min"] = call => AllOf(call) is { Count: > 0 } all ? all.Min() : throw call.Wrong("expects at least one integer"),
        ["max"] = call => AllOf(call) is { Count: > 0 } all ? all.Max() : throw call.Wrong("expects at least one integer"),
    };

    private static JsonValue Exact(FunctionCall call, Func<long, long, long> operation)
    {
        try
        {
            return JsonValue.Create(operation(call.Number(0), call.Number(1)));
        }
        catch (ArithmeticException)
        {
            throw call.Wrong("has no result that is an integer");
        }
    }

    private static List<long> AllOf(FunctionCall call) => call.Count == 1 && call.Value(0) is JsonArray items
        ? [.. items.Select(item => item is JsonValue value && value.TryGetValueAsLong(out var number) ? number : throw call.Wrong("expects integers"))]
        : [.. Enumerable.Range(0, call.Count).Select(call.Number)];
}
