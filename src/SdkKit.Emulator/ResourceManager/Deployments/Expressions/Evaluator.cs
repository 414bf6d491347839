using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>Evaluates what a template says. It asks for nothing and changes nothing: what it needs to know and does not, it says by an exception.</summary>
internal sealed class Evaluator(ITemplateValues values)
{
    // As much as Resource Manager lets a template have: a loop cannot be made to run forever, nor an expression to fill the memory.
    private const int MaxSteps = 200_000;
    private const int MaxTurns = 800;

    private readonly Dictionary<string, JsonNode?> _lambdaVariables = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, int Index)> _loops = [];
    private int _steps;

    public ITemplateValues Values => values;

    /// <summary>Evaluates every expression in a part of the template.</summary>
    /// <param name="node">The part; it stays as it is.</param>
    /// <param name="keepsUnknown">Whether an expression whose value only the deployment brings stays as it is written.</param>
    public JsonNode? Evaluate(JsonNode? node, bool keepsUnknown = false) => node switch
    {
        JsonObject item => EvaluateObject(item, keepsUnknown),
        JsonArray items => new JsonArray([.. items.Select(item => Evaluate(item, keepsUnknown))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Evaluate(value.GetValue<string>(), keepsUnknown),
        _ => node?.DeepClone(),
    };

    public JsonNode? Evaluate(string text, bool keepsUnknown = false)
    {
        if (!ExpressionParser.IsExpression(text))
        {
            return text.StartsWith("[[", StringComparison.Ordinal) ? text[1..] : text;
        }

        try
        {
            return Evaluate(ExpressionParser.Parse(text))?.DeepClone();
        }
        catch (UnknownValueException) when (keepsUnknown)
        {
            return text;
        }
    }

    public JsonNode? Evaluate(Expression expression)
    {
        if (++_steps > MaxSteps)
        {
            throw TemplateErrors.Invalid("The template's expressions take too many steps.");
        }

        return expression switch
        {
            Expression.Literal literal => literal.Value,
            Expression.Access access => Access(Evaluate(access.Target), Evaluate(access.Key)),
            Expression.Call call => Call(call),
            _ => throw new InvalidOperationException($"{expression.GetType().Name} has no value."),
        };
    }

    /// <summary>Evaluates the body of a lambda.</summary>
    public JsonNode? With(IEnumerable<(string Name, JsonNode? Value)> variables, Expression body)
    {
        var before = new Dictionary<string, JsonNode?>(_lambdaVariables, _lambdaVariables.Comparer);
        foreach (var (name, value) in variables)
        {
            _lambdaVariables[name] = value;
        }

        var result = Evaluate(body);
        _lambdaVariables.Clear();
        foreach (var (name, value) in before)
        {
            _lambdaVariables[name] = value;
        }

        return result;
    }

    public JsonNode? LambdaVariable(string name) => _lambdaVariables.TryGetValue(name, out var value) ? value : throw TemplateErrors.Language($"The lambda variable '{name}' is not defined.");

    private JsonNode? Call(Expression.Call call)
    {
        var value = TemplateFunctions.Find(call.Name) is { } function ? function(new FunctionCall(this, call.Name, call.Arguments))
            : call.Arguments.Count == 0 && values.Surroundings(call.Name) is { } known ? known
            : throw TemplateErrors.UnknownFunction(call.Name);
        return ValueSize.IsWithin(value) ? value : throw TemplateErrors.Invalid($"The value of '{call.Name}' is larger than a template may make it.");
    }

    private JsonNode? Access(JsonNode? target, JsonNode? key) => (target, key) switch
    {
        (JsonArray items, JsonValue value) when value.TryGetValueAsLong(out var index) && index >= 0 && index < items.Count => items[(int)index],
        (JsonArray items, _) => throw TemplateErrors.Language($"The language expression property array index '{key}' is out of bounds: there are {items.Count} items."),
        (JsonObject item, JsonValue value) when TryMember(item, value.ToString(), out var member) => member,
        (JsonObject item, _) when values.IsToBeMade(item) => throw new UnknownValueException($"The property '{key}'"),
        (JsonObject item, _) => throw TemplateErrors.Language($"The language expression property '{key}' doesn't exist, available properties are '{string.Join(", ", item.Select(member => member.Key))}'."),
        _ => throw TemplateErrors.Language($"The language expression property '{key}' can't be evaluated: what it is asked of is no object."),
    };

    /// <summary>Members are found without regard to case, as the language has it.</summary>
    public static bool TryMember(JsonObject item, string name, out JsonNode? member)
    {
        var found = item.TryGetPropertyValue(name, out member);
        if (!found && item.FirstOrDefault(one => one.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Key: not null } near)
        {
            member = near.Value;
            found = true;
        }

        return found;
    }

    /// <summary>The turn of a loop inside of a property; of a resource's own loop the template's run knows.</summary>
    public int? LoopIndex(string? loop) => _loops.FindLast(one => loop is null || one.Name.Equals(loop, StringComparison.OrdinalIgnoreCase)) is { Name: not null } found ? found.Index : values.LoopIndex(loop);

    private JsonObject EvaluateObject(JsonObject item, bool keepsUnknown)
    {
        var evaluated = new JsonObject(item.Where(member => !IsLoop(member)).Select(member => KeyValuePair.Create(Text(member.Key), Evaluate(member.Value, keepsUnknown))));
        foreach (var loop in item.Where(IsLoop).SelectMany(member => (JsonArray)member.Value!).OfType<JsonObject>())
        {
            evaluated[loop["name"]?.ToString() ?? throw TemplateErrors.Invalid("A copy needs a name.")] = EvaluateLoop(loop, keepsUnknown);
        }

        return evaluated;
    }

    /// <summary>The items that a loop over a property or variable gives.</summary>
    public JsonArray EvaluateLoop(JsonObject loop, bool keepsUnknown = false)
    {
        var items = new JsonArray();
        var count = Evaluate(loop["count"]) is JsonValue value && value.TryGetValueAsLong(out var number) && number is >= 0 and <= MaxTurns ? number : throw TemplateErrors.Invalid($"The count of a copy must be an integer from 0 to {MaxTurns}.");
        for (var index = 0; index < count; index++)
        {
            _loops.Add((loop["name"]?.ToString() ?? "", index));
            items.Add(Evaluate(loop["input"], keepsUnknown));
            _loops.RemoveAt(_loops.Count - 1);
        }

        return items;
    }

    private static bool IsLoop(KeyValuePair<string, JsonNode?> member) => member is { Key: "copy", Value: JsonArray };

    private string Text(string key) => ExpressionParser.IsExpression(key) ? Evaluate(key)?.ToString() ?? "" : key;
}
