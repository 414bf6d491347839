using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>How a resource is.</summary>
/// <param name="Json">The whole of it, or what the template says of one that is still to be made.</param>
/// <param name="IsExtension">Whether it is of an extension, whose resources have no <c>properties</c> in between.</param>
/// <param name="IsToBeMade">Whether it does not exist yet.</param>
internal sealed record ResourceState(JsonObject Json, bool IsExtension, bool IsToBeMade);
