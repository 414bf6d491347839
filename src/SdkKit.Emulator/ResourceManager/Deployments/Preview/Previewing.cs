using System.Text.Json.Nodes;
using SdkKit.Emulator.ResourceManager.Deployments.Resources;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Deployments.Preview;

/// <summary>Notes what a deployment would change, and changes nothing.</summary>
internal sealed class Previewing(EmulatorState state) : IResourceWork
{
    private readonly List<ResourceChange> _changes = [];

    public bool IsPreview => true;

    public IReadOnlyList<ResourceChange> Changes => _changes;

    public Task BeginAsync(DeploymentDescription deployment)
    {
        DeploymentScopes.Require(state, ArmPath.Parse(deployment.Target.Id));
        return Task.CompletedTask;
    }

    public async Task<JsonObject?> DoAsync(DeclaredResource resource, IResourceProvider provider)
    {
        // A key that only the deployment brings about is that of nothing that exists.
        var existing = HasOpenKey(resource, provider) ? null : await provider.ReadAsync(resource).ConfigureAwait(false);
        _changes.Add(existing is null ? Create(resource, provider) : Compare(resource, provider, existing));
        return existing;
    }

    public void Open(string symbol, string type, string name, DeploymentDescription deployment) => _changes.Add(new ResourceChange("Unsupported")
    {
        Type = type,
        Symbol = symbol,
        DeploymentId = deployment.Id,
        ResourceId = $"{deployment.Target.Id}/providers/{type}/{name}",
        UnsupportedReason = $"Changes to the resource declared at '{symbol}' cannot be analyzed because its resource ID or API version cannot be calculated until the deployment is under way. Please see https://aka.ms/WhatIfUnidentifiableResource for more guidance.",
    });

    public void End(DeploymentDescription deployment, JsonObject outputs, DeploymentFailure? failure)
    {
    }

    private static bool HasOpenKey(DeclaredResource resource, IResourceProvider provider) =>
        provider.Keys(resource.Type).Any(key => resource.Body[key]?.ToString() is { } text && Expressions.ExpressionParser.IsExpression(text));

    private static ResourceChange Create(DeclaredResource resource, IResourceProvider provider) =>
        Describe("Create", resource, provider) with { After = Envelope(resource, resource.Body) };

    private static ResourceChange Compare(DeclaredResource resource, IResourceProvider provider, JsonObject existing)
    {
        var delta = PropertyChanges.Between(existing, resource.Body);
        var before = Envelope(resource, new JsonObject(resource.Body.Select(member => KeyValuePair.Create(member.Key, existing[member.Key]?.DeepClone()))));
        return Describe(delta.Count == 0 ? "NoChange" : "Modify", resource, provider) with { Before = before, After = delta.Count == 0 ? before : Envelope(resource, resource.Body), Delta = delta.Count == 0 ? null : delta };
    }

    private static ResourceChange Describe(string kind, DeclaredResource resource, IResourceProvider provider) => new(kind)
    {
        Type = resource.Type,
        Symbol = resource.Symbol,
        DeploymentId = resource.Deployment.Id,
        ResourceId = resource.Id,
        Extension = resource.Extension,
        Identifiers = resource.Extension is null ? null : new JsonObject(provider.Keys(resource.Type).Select(key => KeyValuePair.Create(key, resource.Body[key]?.DeepClone()))),
    };

    private static JsonObject Envelope(DeclaredResource resource, JsonObject body)
    {
        var json = new JsonObject { ["type"] = resource.Type };
        if (resource.Id is { } id)
        {
            json["id"] = id;
            json["name"] = id[(id.LastIndexOf('/') + 1)..];
            json["apiVersion"] = resource.ApiVersion;
        }

        foreach (var (name, value) in body)
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }
}
