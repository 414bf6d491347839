using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>One call of a template function; an argument is evaluated when the function asks for it.</summary>
internal sealed class FunctionCall(Evaluator evaluator, string name, IReadOnlyList<Expression> arguments)
{
    public string Name => name;

    public int Count => arguments.Count;

    public Evaluator Evaluator => evaluator;

    public IReadOnlyList<Expression> Arguments => arguments;

    public JsonNode? Value(int index) => index < arguments.Count ? evaluator.Evaluate(arguments[index]) : throw Wrong($"expects more than {arguments.Count} argument(s)");

    public IEnumerable<JsonNode?> Values() => arguments.Select((_, index) => Value(index));

    public string Text(int index) => Value(index) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw Expected(index, "a string");

    public string? TextOrNull(int index) => index < arguments.Count && Value(index) is { } ? Text(index) : null;

    public long Number(int index) => Value(index) is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValueAsLong(out var number) ? number : throw Expected(index, "an integer");

    public bool Flag(int index) => Value(index) is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.GetValueKind() == JsonValueKind.True : throw Expected(index, "a boolean");

    public JsonArray Array(int index) => Value(index) as JsonArray ?? throw Expected(index, "an array");

    public JsonObject Object(int index) => Value(index) as JsonObject ?? throw Expected(index, "an object");

    public Lambda Lambda(int index) => index < arguments.Count && arguments[index] is Expression.Call { Name: var called } call && called.Equals("lambda", StringComparison.OrdinalIgnoreCase)
        ? new(evaluator, call)
        : throw Expected(index, "a lambda");

    public AzureErrorException Wrong(string reason) => TemplateErrors.Arguments(name, reason);

    private AzureErrorException Expected(int index, string what) => Wrong($"expects {what} as argument {index + 1}");
}
