using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>How answers speak of the resources of an extension, which are none of Resource Manager's.</summary>
internal static class ExtensionResource
{
    /// <summary>What stands for an id where a client wants one.</summary>
    public static string IdOf(string type, string symbol) => $"/providers/{type.Split('/')[0]}/{type[(type.LastIndexOf('/') + 1)..]}/{symbol}";

    public static JsonObject Describe(string? alias) => new() { ["alias"] = alias, ["name"] = Resources.GraphProvider.Name, ["version"] = "1.0.0" };
}
