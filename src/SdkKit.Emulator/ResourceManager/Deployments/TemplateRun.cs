using System.Text.Json;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.ResourceManager.Deployments.Expressions;
using SdkKit.Emulator.ResourceManager.Deployments.Resources;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>Goes through the resources of one template, each after those that it depends on, and through the templates in it.</summary>
internal sealed class TemplateRun
{
    private const int MaxDepth = 8;

    // What is about a resource and not in the body of the request for it.
    private static readonly string[] Envelope = ["type", "apiVersion", "name", "scope", "dependsOn", "condition", "copy", "existing", "import", "extension", "metadata", "comments", "subscriptionId", "resourceGroup"];

    private readonly DeploymentDescription _deployment;
    private readonly IResourceWork _work;
    private readonly ResourceProviders _providers;
    private readonly int _depth;
    private readonly TemplateValues _values;
    private readonly Evaluator _evaluator;
    private readonly TemplateResources _resources;
    private readonly ResourceAddresses _addresses;
    private readonly HashSet<string> _begun = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _done = new(StringComparer.OrdinalIgnoreCase);

    public TemplateRun(DeploymentDescription deployment, IResourceWork work, ResourceProviders providers, TemplateSurroundings surroundings, int depth = 0)
    {
        (_deployment, _work, _providers, _depth) = (deployment, work, providers, depth);
        _values = new TemplateValues(deployment, surroundings);
        _evaluator = _values.Evaluator;
        _resources = new TemplateResources(deployment.Template);
        _addresses = new ResourceAddresses(deployment, EvaluateTextAsync);
        Surroundings = surroundings;
    }

    private TemplateSurroundings Surroundings { get; }

    /// <summary>Answers the outputs, as far as they are known.</summary>
    public async Task<JsonObject> RunAsync()
    {
        TemplateParameters.Verify(_deployment);
        await _work.BeginAsync(_deployment).ConfigureAwait(false);
        try
        {
            foreach (var symbol in _resources.Symbols)
            {
                await EnsureAsync(symbol).ConfigureAwait(false);
            }

            var outputs = await OutputsAsync().ConfigureAwait(false);
            _work.End(_deployment, outputs, failure: null);
            return outputs;
        }
        catch (DeploymentFailure failure)
        {
            _work.End(_deployment, [], failure);
            throw;
        }
    }

    private async Task EnsureAsync(string symbol)
    {
        if (_done.Contains(symbol))
        {
            return;
        }

        if (!_begun.Add(symbol))
        {
            throw TemplateErrors.Circular(symbol);
        }

        var resource = _resources.Get(symbol);
        using var outside = _values.LeaveLoops();
        if (resource["copy"] is JsonObject loop)
        {
            await DependAsync(resource).ConfigureAwait(false);
            var count = await EvaluateAsync(loop["count"]).ConfigureAwait(false) is JsonValue value && value.TryGetValueAsLong(out var number) && number is >= 0 and <= 800 ? number : throw TemplateErrors.Invalid($"The copy count of the resource '{symbol}' must be an integer from 0 to 800.");
            for (var index = 0; index < count; index++)
            {
                using var turn = _values.Turn(loop["name"]?.ToString() ?? symbol, index);
                await InstanceAsync($"{symbol}[{index}]", resource).ConfigureAwait(false);
            }
        }
        else
        {
            await DependAsync(resource).ConfigureAwait(false);
            await InstanceAsync(symbol, resource).ConfigureAwait(false);
        }

        _done.Add(symbol);
    }

    private async Task DependAsync(JsonObject resource)
    {
        foreach (var dependency in resource["dependsOn"] as JsonArray ?? [])
        {
            var name = dependency?.ToString() ?? "";
            if (!_resources.TryFind(name, out var symbol))
            {
                var evaluated = await EvaluateTextAsync(dependency).ConfigureAwait(false) ?? "";
                symbol = _resources.TryFind(evaluated, out var found) ? found : await FindByIdAsync(evaluated).ConfigureAwait(false) ?? throw TemplateErrors.UnknownResource(evaluated);
            }

            await EnsureAsync(symbol).ConfigureAwait(false);
        }
    }

    private async Task InstanceAsync(string key, JsonObject resource)
    {
        try
        {
            if (await EvaluateAsync(resource["condition"]).ConfigureAwait(false) is not JsonValue condition || condition.GetValueKind() != JsonValueKind.False)
            {
                await (ResourceAddresses.IsNested(resource) ? NestAsync(key, resource) : DeployAsync(key, resource)).ConfigureAwait(false);
            }
        }
        catch (UnknownValueException) when (_work.IsPreview)
        {
            _work.Open(key, ResourceAddresses.TypeOf(resource), resource["name"]?.ToString() ?? key, _deployment);
            _values.Set(key, new ResourceState([], resource["import"] is not null, IsToBeMade: true));
        }
    }

    private async Task DeployAsync(string key, JsonObject resource)
    {
        var isExtension = TemplateResources.ExtensionOf(resource) is not null;
        var body = isExtension ? resource["properties"] as JsonObject ?? [] : new JsonObject(resource.Where(member => !Envelope.Contains(member.Key, StringComparer.OrdinalIgnoreCase)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var declared = new DeclaredResource
        {
            Symbol = key,
            Type = ResourceAddresses.TypeOf(resource),
            ApiVersion = isExtension ? null : await EvaluateTextAsync(resource["apiVersion"]).ConfigureAwait(false),
            Id = isExtension ? null : await _addresses.IdAsync(resource).ConfigureAwait(false),
            Body = (JsonObject)(await EvaluateAsync(body, _work.IsPreview).ConfigureAwait(false))!,
            Extension = TemplateResources.ExtensionOf(resource),
            Deployment = _deployment,
        };
        var provider = _providers.For(_resources.ProviderOf(resource), declared);
        var state = resource["existing"]?.GetValueKind() == JsonValueKind.True
            ? await provider.ReadAsync(declared).ConfigureAwait(false) ?? throw new DeploymentFailure("ResourceNotFound", $"The resource '{provider.Identify(declared)}' does not exist.", provider.Identify(declared))
            : await _work.DoAsync(declared, provider).ConfigureAwait(false);
        var known = new ResourceState(state ?? declared.Body, isExtension, IsToBeMade: state is null);
        _values.Set(key, known);
        if (declared.Id is { } id)
        {
            _values.Set(id, known);
        }
    }

    private async Task NestAsync(string key, JsonObject resource)
    {
        if (_depth >= MaxDepth)
        {
            throw TemplateErrors.Invalid($"Templates are nested more than {MaxDepth} deep.");
        }

        var properties = resource["properties"] as JsonObject ?? throw TemplateErrors.Invalid($"The deployment '{key}' has no properties.");
        if (properties["template"] is not JsonObject template)
        {
            throw DeploymentErrors.NotEmulated("nested deployments without a template of their own ('templateLink')");
        }

        if (properties["expressionEvaluationOptions"].Member("scope")?.ToString().Equals("inner", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw DeploymentErrors.NotEmulated("nested deployments whose expressions are evaluated outside (\"expressionEvaluationOptions\": { \"scope\": \"inner\" } is emulated, and what Bicep writes)");
        }

        var (parameters, unknown) = await ArgumentsAsync(properties["parameters"] as JsonObject ?? []).ConfigureAwait(false);
        var nested = new DeploymentDescription
        {
            Target = await _addresses.TargetAsync(resource).ConfigureAwait(false),
            Name = await EvaluateTextAsync(resource["name"]).ConfigureAwait(false) ?? key,
            Location = await EvaluateTextAsync(resource["location"]).ConfigureAwait(false),
            Template = template,
            Parameters = parameters,
            Unknown = unknown,
            Parent = _deployment,
            Symbol = key,
        };
        var outputs = await new TemplateRun(nested, _work, _providers, Surroundings, _depth + 1).RunAsync().ConfigureAwait(false);
        _values.Set(key, new ResourceState(new JsonObject { ["properties"] = new JsonObject { ["outputs"] = outputs, ["provisioningState"] = "Succeeded" } }, IsExtension: false, IsToBeMade: unknown.Count > 0));
    }

    private async Task<(Dictionary<string, JsonNode?> Known, HashSet<string> Unknown)> ArgumentsAsync(JsonObject arguments)
    {
        var known = new Dictionary<string, JsonNode?>(StringComparer.OrdinalIgnoreCase);
        var unknown = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, argument) in arguments)
        {
            try
            {
                var given = argument as JsonObject ?? throw TemplateErrors.Invalid($"The value for the template parameter '{name}' is no object.");
                known[name] = await EvaluateAsync(given["value"]).ConfigureAwait(false);
            }
            catch (UnknownValueException) when (_work.IsPreview)
            {
                unknown.Add(name);
            }
        }

        return (known, unknown);
    }

    private async Task<string?> FindByIdAsync(string id)
    {
        foreach (var symbol in _resources.Symbols.Where(symbol => TemplateResources.ExtensionOf(_resources.Get(symbol)) is null && _resources.Get(symbol)["copy"] is null))
        {
            var candidate = await _addresses.OfAsync(_resources.Get(symbol)).ConfigureAwait(false);
            if (candidate.Equals(id, StringComparison.OrdinalIgnoreCase))
            {
                return symbol;
            }
        }

        return null;
    }

    private async Task<JsonObject> OutputsAsync()
    {
        var outputs = new JsonObject();
        foreach (var (name, output) in _deployment.Template["outputs"] as JsonObject ?? [])
        {
            try
            {
                var told = output as JsonObject ?? throw TemplateErrors.Invalid($"The template output '{name}' is no object.");
                var value = await EvaluateAsync(told["value"]).ConfigureAwait(false);
                outputs[name] = new JsonObject { ["type"] = told["type"]?.ToString() is { } type ? DeploymentJson.Capital(type) : DeploymentJson.TypeOf(value), ["value"] = value };
            }
            catch (UnknownValueException) when (_work.IsPreview)
            {
                continue;
            }
        }

        return outputs;
    }

    private async Task<string?> EvaluateTextAsync(JsonNode? node) => (await EvaluateAsync(node).ConfigureAwait(false))?.ToString();

    /// <summary>Evaluates, and as often as that meets a resource whose state is not known yet, provides the state and evaluates again.</summary>
    private async Task<JsonNode?> EvaluateAsync(JsonNode? node, bool keepsUnknown = false)
    {
        while (true)
        {
            try
            {
                return _evaluator.Evaluate(node, keepsUnknown);
            }
            catch (StateNeededException needed)
            {
                await ProvideAsync(needed).ConfigureAwait(false);
            }
        }
    }

    private async Task ProvideAsync(StateNeededException needed)
    {
        if (_resources.TryFind(needed.Resource, out var symbol) || (needed.Resource.StartsWith('/') && await FindByIdAsync(needed.Resource).ConfigureAwait(false) is { } same && (symbol = same) is not null))
        {
            await EnsureAsync(symbol).ConfigureAwait(false);
            if (!_values.IsKnown(needed.Resource))
            {
                _values.Copy(symbol, needed.Resource);
            }

            return;
        }

        if (!needed.Resource.StartsWith('/'))
        {
            throw TemplateErrors.UnknownResource(needed.Resource);
        }

        var declared = new DeclaredResource { Symbol = needed.Resource, Type = "", ApiVersion = needed.ApiVersion, Id = needed.Resource, Body = [], Deployment = _deployment };
        var state = await _providers.Manager.ReadAsync(declared).ConfigureAwait(false) ?? throw new DeploymentFailure("ResourceNotFound", $"The resource '{needed.Resource}' does not exist.", needed.Resource);
        _values.Set(needed.Resource, new ResourceState(state, IsExtension: false, IsToBeMade: false));
    }
}
