using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>Ids of resources, and what the template itself holds.</summary>
internal static class ScopeFunctions
{
    public static IReadOnlyDictionary<string, Func<FunctionCall, JsonNode?>> All { get; } = new Dictionary<string, Func<FunctionCall, JsonNode?>>
    {
        ["parameters"] = call => call.Evaluator.Values.Parameter(call.Text(0)),
        ["variables"] = call => call.Evaluator.Values.Variable(call.Text(0)),
        ["copyIndex"] = CopyIndex,
        ["reference"] = call => call.Evaluator.Values.Reference(call.Text(0), call.TextOrNull(1), call.Count > 2 && call.Text(2).Equals("full", StringComparison.OrdinalIgnoreCase)),
        ["resourceId"] = call => ResourceId(call, call.Evaluator.Values.Target),
        ["subscriptionResourceId"] = SubscriptionResourceId,
        ["tenantResourceId"] = call => Id(call, "", 0),
        ["managementGroupResourceId"] = ManagementGroupResourceId,
        ["extensionResourceId"] = call => Id(call, call.Text(0).TrimEnd('/'), 1),
    };

    private static JsonNode CopyIndex(FunctionCall call)
    {
        var loop = call.Count > 0 && call.Value(0) is JsonValue name && !name.TryGetValueAsLong(out _) ? name.ToString() : null;
        var offset = call.Count > (loop is null ? 0 : 1) ? call.Number(loop is null ? 0 : 1) : 0;
        return (call.Evaluator.LoopIndex(loop) ?? throw call.Wrong("can be used inside of a copy alone")) + offset;
    }

    /// <summary>Up to two arguments before the type name a subscription and a resource group.</summary>
    private static JsonNode ResourceId(FunctionCall call, DeploymentTarget target)
    {
        var type = TypeAt(call);
        var (subscription, group) = type switch
        {
            0 => (target.SubscriptionId, target.ResourceGroup),
            1 when target.ResourceGroup is null && Guid.TryParse(call.Text(0), out _) => (call.Text(0), null),
            1 => (target.SubscriptionId, call.Text(0)),
            2 => (call.Text(0), call.Text(1)),
            _ => throw call.Wrong("expects a resource type, with a subscription and a resource group before it at most"),
        };
        var scope = $"{(subscription is null ? "" : $"/subscriptions/{subscription}")}{(group is null ? "" : $"/resourceGroups/{group}")}";
        return Id(call, scope, type);
    }

    private static JsonNode SubscriptionResourceId(FunctionCall call)
    {
        var type = TypeAt(call);
        var subscription = type == 0 ? call.Evaluator.Values.Target.SubscriptionId ?? throw call.Wrong("needs a subscription in this scope") : call.Text(0);
        return Id(call, $"/subscriptions/{subscription}", type);
    }

    private static JsonNode ManagementGroupResourceId(FunctionCall call)
    {
        var type = TypeAt(call);
        var group = type == 0 ? call.Evaluator.Values.Target.ManagementGroup ?? throw call.Wrong("needs a management group in this scope") : call.Text(0);
        return Id(call, DeploymentTarget.ManagementGroupId(group), type);
    }

    private static int TypeAt(FunctionCall call) => Enumerable.Range(0, call.Count).Select(index => (int?)index).FirstOrDefault(index => call.Text(index!.Value).Contains('/', StringComparison.Ordinal))
        ?? throw call.Wrong("expects a resource type with its namespace");

    private static JsonNode Id(FunctionCall call, string scope, int typeAt)
    {
        var names = Enumerable.Range(typeAt + 1, Math.Max(0, call.Count - typeAt - 1)).Select(call.Text).ToArray();
        return ResourcePath.Below(scope, call.Text(typeAt), names) ?? throw call.Wrong($"expects a name for each part of the type '{call.Text(typeAt)}'");
    }
}
