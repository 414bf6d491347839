using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>Arrays and objects; those that also take strings are here, too.</summary>
internal static class CollectionFunctions
{
    private const int MaxItems = 10_000;

    public static IReadOnlyDictionary<string, Func<FunctionCall, JsonNode?>> All { get; } = new Dictionary<string, Func<FunctionCall, JsonNode?>>
    {
        ["array"] = call => call.Value(0) is JsonArray items ? items : new JsonArray(call.Value(0)?.DeepClone()),
        ["createArray"] = call => List(call.Values()),
        ["createObject"] = CreateObject,
        ["concat"] = call => call.Count > 0 && call.Value(0) is JsonArray ? List(Enumerable.Range(0, call.Count).SelectMany(index => call.Array(index))) : string.Concat(call.Values().Select(TextFunctions.Text)),
        ["contains"] = Contains,
        ["empty"] = call => call.Value(0) is not { } value || Length(call, value) == 0,
        ["length"] = call => Length(call, call.Value(0)),
        ["first"] = call => call.Value(0) is JsonArray items ? items.FirstOrDefault() : call.Text(0) is [var one, ..] ? one.ToString() : "",
        ["last"] = call => call.Value(0) is JsonArray items ? items.LastOrDefault() : call.Text(0) is [.., var one] ? one.ToString() : "",
        ["skip"] = call => call.Value(0) is JsonArray items ? List(items.Skip(Count(call, 1))) : new string([.. call.Text(0).Skip(Count(call, 1))]),
        ["take"] = call => call.Value(0) is JsonArray items ? List(items.Take(Count(call, 1))) : new string([.. call.Text(0).Take(Count(call, 1))]),
        ["indexOf"] = call => call.Value(0) is JsonArray items ? items.ToList().FindIndex(item => LogicFunctions.Same(item, call.Value(1))) : call.Text(0).IndexOf(call.Text(1), StringComparison.OrdinalIgnoreCase),
        ["lastIndexOf"] = call => call.Value(0) is JsonArray items ? items.ToList().FindLastIndex(item => LogicFunctions.Same(item, call.Value(1))) : call.Text(0).LastIndexOf(call.Text(1), StringComparison.OrdinalIgnoreCase),
        ["range"] = call => List(Enumerable.Range(0, Count(call, 1)).Select(index => (JsonNode?)JsonValue.Create(call.Number(0) + index))),
        ["flatten"] = call => List(call.Array(0).SelectMany(item => item as JsonArray ?? throw call.Wrong("expects an array of arrays"))),
        ["union"] = call => Enumerable.Range(0, call.Count).Select(call.Value).Aggregate((left, right) => Union(call, left, right)),
        ["intersection"] = call => Enumerable.Range(0, call.Count).Select(call.Value).Aggregate((left, right) => Intersection(call, left, right)),
        ["shallowMerge"] = call => call.Array(0).Select(item => item as JsonObject ?? throw call.Wrong("expects an array of objects")).Aggregate(new JsonObject(), (all, item) => Merge(all, item, isDeep: false)),
        ["items"] = call => List(call.Object(0).OrderBy(member => member.Key, StringComparer.OrdinalIgnoreCase).Select(member => (JsonNode)new JsonObject { ["key"] = member.Key, ["value"] = member.Value?.DeepClone() })),
        ["objectKeys"] = call => List(call.Object(0).Select(member => (JsonNode?)member.Key).OrderBy(key => key!.ToString(), StringComparer.OrdinalIgnoreCase)),
        ["tryGet"] = call => Enumerable.Range(1, call.Count - 1).Select(call.Value).Aggregate(call.Value(0), TryGet),
    };

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items.Select(item => item?.DeepClone())]);

    private static JsonObject CreateObject(FunctionCall call)
    {
        if (call.Count % 2 == 1)
        {
            throw call.Wrong("expects a value for each name");
        }

        var item = new JsonObject();
        for (var index = 0; index < call.Count; index += 2)
        {
            item[call.Text(index)] = call.Value(index + 1)?.DeepClone();
        }

        return item;
    }

    private static JsonNode Contains(FunctionCall call) => call.Value(0) switch
    {
        JsonArray items => items.Any(item => LogicFunctions.Same(item, call.Value(1))),
        JsonObject item => Evaluator.TryMember(item, call.Text(1), out _),
        _ => call.Text(0).Contains(TextFunctions.Text(call.Value(1)), StringComparison.Ordinal),
    };

    private static int Length(FunctionCall call, JsonNode? value) => value switch
    {
        JsonArray items => items.Count,
        JsonObject item => item.Count,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Length,
        _ => throw call.Wrong("expects an array, an object or a string"),
    };

    private static int Count(FunctionCall call, int index) => call.Number(index) is var count && count <= MaxItems ? (int)Math.Max(0, count) : throw call.Wrong($"expects at most {MaxItems}");

    private static JsonNode Union(FunctionCall call, JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonArray first, JsonArray second) => List(first.Concat(second).Aggregate(new List<JsonNode?>(), (all, item) => all.Exists(one => LogicFunctions.Same(one, item)) ? all : [.. all, item])),
        (JsonObject first, JsonObject second) => Merge(first.DeepClone().AsObject(), second, isDeep: true),
        _ => throw call.Wrong("expects arrays alone or objects alone"),
    };

    private static JsonNode Intersection(FunctionCall call, JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonArray first, JsonArray second) => List(first.Where(item => second.Any(other => LogicFunctions.Same(item, other)))),
        (JsonObject first, JsonObject second) => new JsonObject(first.Where(member => second.TryGetPropertyValue(member.Key, out var other) && LogicFunctions.Same(member.Value, other)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))),
        _ => throw call.Wrong("expects arrays alone or objects alone"),
    };

    private static JsonObject Merge(JsonObject all, JsonObject item, bool isDeep)
    {
        foreach (var (name, value) in item)
        {
            all[name] = isDeep && all[name] is JsonObject inner && value is JsonObject other ? Merge(inner.DeepClone().AsObject(), other, isDeep) : value?.DeepClone();
        }

        return all;
    }

    private static JsonNode? TryGet(JsonNode? target, JsonNode? key) => target switch
    {
        JsonObject item when key is not null && Evaluator.TryMember(item, key.ToString(), out var member) => member,
        JsonArray items when key is JsonValue value && value.TryGetValueAsLong(out var index) && index >= 0 && index < items.Count => items[(int)index],
        _ => null,
    };
}
