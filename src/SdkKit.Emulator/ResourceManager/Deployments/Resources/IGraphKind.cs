using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>One type of the Microsoft Graph extension.</summary>
internal interface IGraphKind
{
    /// <summary>The properties by which a resource is found.</summary>
    IReadOnlyList<string> Keys { get; }

    Task<JsonObject?> ReadAsync(JsonObject properties, string target);

    Task WriteAsync(JsonObject properties, string target);
}
