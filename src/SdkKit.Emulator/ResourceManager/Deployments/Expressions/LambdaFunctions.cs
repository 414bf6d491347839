using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>Functions that take an expression over items.</summary>
internal static class LambdaFunctions
{
    public static IReadOnlyDictionary<string, Func<FunctionCall, JsonNode?>> All { get; } = new Dictionary<string, Func<FunctionCall, JsonNode?>>
    {
        ["lambdaVariables"] = call => call.Evaluator.LambdaVariable(call.Text(0)),
        ["filter"] = call => CollectionFunctions.List(call.Array(0).Where(item => call.Lambda(1).Holds(item))),
        ["map"] = call => CollectionFunctions.List(call.Array(0).Select(item => call.Lambda(1).Apply(item))),
        ["mapValues"] = call => new JsonObject(call.Object(0).Select(member => KeyValuePair.Create(member.Key, call.Lambda(1).Apply(member.Value)?.DeepClone()))),
        ["reduce"] = call => call.Array(0).Aggregate(call.Value(1), (all, item) => call.Lambda(2).Apply(all, item)),
        ["sort"] = call => CollectionFunctions.List(call.Array(0).Order(Comparer<JsonNode?>.Create((left, right) => call.Lambda(1).Holds(left, right) ? -1 : call.Lambda(1).Holds(right, left) ? 1 : 0))),
        ["toObject"] = call => new JsonObject(call.Array(0).Select(item => KeyValuePair.Create(TextFunctions.Text(call.Lambda(1).Apply(item)), (call.Count > 2 ? call.Lambda(2).Apply(item) : item)?.DeepClone())).DistinctBy(member => member.Key)),
    };
}
