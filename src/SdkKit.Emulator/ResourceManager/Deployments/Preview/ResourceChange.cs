using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Preview;

/// <summary>What a deployment would do about one resource. Form: "Deployments - What If", 2025-04-01.</summary>
internal sealed record ResourceChange(string ChangeType)
{
    public string? ResourceId { get; init; }

    public string? UnsupportedReason { get; init; }

    public JsonObject? Before { get; init; }

    public JsonObject? After { get; init; }

    public JsonArray? Delta { get; init; }

    /// <summary>Of an extension's resource, which has no id.</summary>
    public JsonObject? Identifiers { get; init; }

    public string? Extension { get; init; }

    public required string Type { get; init; }

    public required string Symbol { get; init; }

    public required string DeploymentId { get; init; }

    /// <param name="hasPayloads">Whether the answer holds the resources, or only their ids.</param>
    /// <param name="needsId">Whether the version of the API is one in which every change has an id.</param>
    public JsonObject ToJson(bool hasPayloads, bool needsId)
    {
        var json = new JsonObject { ["resourceId"] = ResourceId ?? (needsId ? ExtensionResource.IdOf(Type, Symbol) : null), ["deploymentId"] = DeploymentId, ["symbolicName"] = Symbol, ["changeType"] = ChangeType };
        if (Extension is not null)
        {
            json["identifiers"] = Identifiers?.DeepClone();
            json["extension"] = ExtensionResource.Describe(Extension);
        }

        if (UnsupportedReason is not null)
        {
            json["unsupportedReason"] = UnsupportedReason;
        }

        foreach (var (name, value) in hasPayloads ? (IEnumerable<(string, JsonNode?)>)[("before", Before), ("after", After), ("delta", Delta)] : [])
        {
            if (value is not null)
            {
                json[name] = value.DeepClone();
            }
        }

        return json;
    }
}
