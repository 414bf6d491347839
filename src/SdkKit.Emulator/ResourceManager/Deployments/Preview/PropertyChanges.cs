using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Preview;

/// <summary>The difference between what is and what a template says; of what it does not speak, nothing changes.</summary>
internal static class PropertyChanges
{
    public static JsonArray Between(JsonObject before, JsonObject wanted) => [.. Members(before, wanted, "")];

    private static IEnumerable<JsonNode> Members(JsonObject before, JsonObject wanted, string prefix) =>
        wanted.SelectMany(member => Change(before[member.Key], member.Value, prefix + member.Key));

    private static IEnumerable<JsonNode> Change(JsonNode? before, JsonNode? wanted, string path) => (before, wanted) switch
    {
        (JsonObject old, JsonObject item) => Members(old, item, path + "."),
        (JsonArray old, JsonArray items) => Items(old, items) is { Count: > 0 } children ? [Describe(path, "Array", before, wanted, children)] : [],
        _ when Same(before, wanted) => [],
        (null, _) => [Describe(path, "Create", null, wanted)],
        _ => [Describe(path, "Modify", before, wanted)],
    };

    private static JsonArray Items(JsonArray before, JsonArray wanted)
    {
        var children = new JsonArray();
        for (var index = 0; index < Math.Max(before.Count, wanted.Count); index++)
        {
            if (index >= wanted.Count)
            {
                children.Add((JsonNode)Describe($"{index}", "Delete", before[index], null));
            }
            else if (index >= before.Count)
            {
                children.Add((JsonNode)Describe($"{index}", "Create", null, wanted[index]));
            }
            else if (Change(before[index], wanted[index], "").ToList() is { Count: > 0 } changes)
            {
                children.Add((JsonNode)Describe($"{index}", "Modify", before[index], wanted[index], wanted[index] is JsonValue ? null : new JsonArray([.. changes])));
            }
        }

        return children;
    }

    private static JsonObject Describe(string path, string kind, JsonNode? before, JsonNode? after, JsonArray? children = null) => new()
    {
        ["path"] = path,
        ["propertyChangeType"] = kind,
        ["before"] = before?.DeepClone(),
        ["after"] = after?.DeepClone(),
        ["children"] = children,
    };

    // Ids and enumerations are the same whatever their case.
    private static bool Same(JsonNode? left, JsonNode? right) => left is JsonValue one && right is JsonValue other && one.GetValueKind() == JsonValueKind.String && other.GetValueKind() == JsonValueKind.String
        ? string.Equals(one.GetValue<string>(), other.GetValue<string>(), one.GetValue<string>().StartsWith('/') ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        : JsonNode.DeepEquals(left, right);
}
