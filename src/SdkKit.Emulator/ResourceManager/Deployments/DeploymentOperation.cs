using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>What a deployment did about one resource.</summary>
/// <param name="ResourceId">Id of the resource; <see langword="null"/> for one of an extension.</param>
/// <param name="Type">Its type.</param>
/// <param name="Symbol">Name that the template gives it.</param>
/// <param name="Time">When it was done.</param>
/// <param name="Failure">Why it was not, or <see langword="null"/>.</param>
internal sealed record DeploymentOperation(string? ResourceId, string Type, string Symbol, DateTimeOffset Time, DeploymentFailure? Failure)
{
    public string Id { get; } = Guid.NewGuid().ToString("N")[..16].ToUpperInvariant();

    /// <summary>Of an extension's resource: by what it is found.</summary>
    public JsonObject? Identifiers { get; init; }

    public string? Extension { get; init; }

    /// <summary>The id, or what stands for one: clients (bicep 0.49) fail over an operation whose resource has none.</summary>
    public string TargetId => ResourceId ?? ExtensionResource.IdOf(Type, Symbol);
}
