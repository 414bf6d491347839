using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary><c>lambda('item', …)</c>: an expression over the items of a list.</summary>
internal sealed class Lambda(Evaluator evaluator, Expression.Call call)
{
    private readonly IReadOnlyList<string> _names =
        [.. call.Arguments.SkipLast(1).Select(argument => argument is Expression.Literal { Value: JsonValue value } ? value.ToString() : throw TemplateErrors.Arguments("lambda", "expects names before its expression"))];

    public JsonNode? Apply(params JsonNode?[] values) => evaluator.With(_names.Zip(values), call.Arguments[^1]);

    public bool Holds(params JsonNode?[] values) => Apply(values) is JsonValue value && value.GetValueKind() == JsonValueKind.True;
}
