using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>A resource of a template, with everything evaluated that can be.</summary>
internal sealed record DeclaredResource
{
    /// <summary>Name that the template gives it.</summary>
    public required string Symbol { get; init; }

    /// <summary>Type with namespace, without a version.</summary>
    public required string Type { get; init; }

    public string? ApiVersion { get; init; }

    /// <summary>Resource id; <see langword="null"/> for a resource of an extension.</summary>
    public string? Id { get; init; }

    /// <summary>What the template says of it: the body of a request, or the properties of an extension's resource.</summary>
    public required JsonObject Body { get; init; }

    /// <summary>Alias of the extension that it is of.</summary>
    public string? Extension { get; init; }

    /// <summary>The deployment that declares it.</summary>
    public required DeploymentDescription Deployment { get; init; }
}
