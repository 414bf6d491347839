using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>What the functions of a template ask about the deployment that they are part of.</summary>
internal interface ITemplateValues
{
    DeploymentTarget Target { get; }

    /// <summary>Values of the functions without arguments about where the deployment is: <c>subscription()</c>, <c>deployment()</c>.</summary>
    /// <returns><see langword="null"/> for a function that is not one of them, or that this scope does not have.</returns>
    JsonNode? Surroundings(string function);

    JsonNode? Parameter(string name);

    JsonNode? Variable(string name);

    /// <summary>The turn of a loop, of the innermost one when no name is given.</summary>
    int? LoopIndex(string? loop);

    /// <summary>The state of a resource, by its symbolic name or its id.</summary>
    JsonNode? Reference(string resource, string? apiVersion, bool isFull);

    /// <summary>Whether the object is the state of a resource that does not exist yet, of which only what the template says is known.</summary>
    bool IsToBeMade(JsonNode? state);
}
