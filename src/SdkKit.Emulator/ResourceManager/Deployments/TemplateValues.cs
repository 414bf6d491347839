using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.ResourceManager.Deployments.Expressions;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>What the expressions of one template can refer to.</summary>
internal sealed class TemplateValues : ITemplateValues
{
    private readonly DeploymentDescription _deployment;
    private readonly TemplateSurroundings _surroundings;
    private readonly Dictionary<string, ResourceState> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, JsonNode?> _evaluated = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _underway = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<JsonNode> _open = new(ReferenceEqualityComparer.Instance);
    private List<(string Name, int Index)> _loops = [];

    public TemplateValues(DeploymentDescription deployment, TemplateSurroundings surroundings)
    {
        (_deployment, _surroundings) = (deployment, surroundings);
        Evaluator = new Evaluator(this);
    }

    public Evaluator Evaluator { get; }

    public DeploymentTarget Target => _deployment.Target;

    public JsonNode? Surroundings(string function) => _surroundings.Of(function, _deployment);

    public JsonNode? Parameter(string name)
    {
        if (_deployment.Parameters.TryGetValue(name, out var given))
        {
            return given;
        }

        if (_deployment.Unknown.Contains(name))
        {
            throw new UnknownValueException($"The parameter '{name}'");
        }

        return _deployment.Template["parameters"] is JsonObject declared && Evaluator.TryMember(declared, name, out var definition)
            ? Once($"parameter {name}", () => Evaluator.Evaluate(definition.Member("defaultValue")))
            : throw TemplateErrors.Language($"The template parameter '{name}' is not found.");
    }

    public JsonNode? Variable(string name) => Once($"variable {name}", () =>
    {
        var declared = _deployment.Template["variables"] as JsonObject ?? [];
        var loop = (declared["copy"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(one => string.Equals(one["name"]?.ToString(), name, StringComparison.OrdinalIgnoreCase));
        return loop is not null ? Evaluator.EvaluateLoop(loop)
            : Evaluator.TryMember(declared, name, out var definition) ? Evaluator.Evaluate(definition)
            : throw TemplateErrors.Language($"The template variable '{name}' is not found.");
    });

    public int? LoopIndex(string? loop) => _loops.FindLast(one => loop is null || one.Name.Equals(loop, StringComparison.OrdinalIgnoreCase)) is { Name: not null } found ? found.Index : null;

    public JsonNode? Reference(string resource, string? apiVersion, bool isFull)
    {
        var state = _states.TryGetValue(resource, out var known) ? known : throw new StateNeededException(resource, apiVersion);
        var json = isFull || state.IsExtension ? state.Json : state.Json["properties"] ?? new JsonObject();
        if (state.IsToBeMade)
        {
            _open.Add(json);
        }

        return json;
    }

    public bool IsToBeMade(JsonNode? state) => state is not null && _open.Contains(state);

    public bool IsKnown(string resource) => _states.ContainsKey(resource);

    public void Set(string resource, ResourceState state) => _states[resource] = state;

    /// <summary>Gives the state of one name to another that means the same; a resource that its condition left out has none.</summary>
    public void Copy(string from, string to) => _states[to] = _states.GetValueOrDefault(from) ?? throw TemplateErrors.Language($"The resource '{to}' is not deployed, so it has no state.");

    /// <summary>One turn of a resource's loop, until it is disposed.</summary>
    public IDisposable Turn(string loop, int index) => Replace([.. _loops, (loop, index)]);

    /// <summary>Another resource is not in the loops of the one that refers to it.</summary>
    public IDisposable LeaveLoops() => Replace([]);

    private Restored Replace(List<(string Name, int Index)> loops)
    {
        var before = _loops;
        _loops = loops;
        return new Restored(() => _loops = before);
    }

    private JsonNode? Once(string what, Func<JsonNode?> evaluate)
    {
        if (_evaluated.TryGetValue(what, out var known))
        {
            return known;
        }

        if (!_underway.Add(what))
        {
            throw TemplateErrors.Circular(what);
        }

        try
        {
            return _evaluated[what] = evaluate();
        }
        finally
        {
            _underway.Remove(what);
        }
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
