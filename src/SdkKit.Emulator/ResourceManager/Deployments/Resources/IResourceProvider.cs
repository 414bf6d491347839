using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>Reads and writes resources of one kind, with the rights of who deploys.</summary>
internal interface IResourceProvider
{
    /// <summary>How the resource is told from others, in words: an id, or its key properties.</summary>
    string Identify(DeclaredResource resource);

    /// <summary>The properties that tell it from others of its type; empty where that is its id.</summary>
    IReadOnlyList<string> Keys(string type);

    /// <summary>The resource as it is, or <see langword="null"/> when there is none.</summary>
    Task<JsonObject?> ReadAsync(DeclaredResource resource);

    /// <summary>Makes the resource what the template says, and answers how it is then.</summary>
    Task<JsonObject> WriteAsync(DeclaredResource resource);
}
