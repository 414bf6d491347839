using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>Addresses by alternate keys, and bodies without them.</summary>
internal static class GraphKey
{
    public static string Of(string set, string name, string value) => $"{set}({name}='{Uri.EscapeDataString(value.Replace("'", "''", StringComparison.Ordinal))}')";

    public static JsonObject Without(JsonObject properties, params string[] names) =>
        new(properties.Where(member => !names.Contains(member.Key, StringComparer.OrdinalIgnoreCase)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    /// <summary>The entity, or <see langword="null"/> when there is none.</summary>
    public static async Task<JsonObject?> FindAsync(ServiceCalls calls, string path, string target)
    {
        var answer = await calls.GraphAsync("GET", path).ConfigureAwait(false);
        return answer.IsMissing ? null : ServiceCalls.Require(answer, target);
    }

    public static async Task UpsertAsync(ServiceCalls calls, string path, JsonObject body, string target) =>
        ServiceCalls.Require(await calls.GraphAsync("PATCH", path, body, createsIfMissing: true).ConfigureAwait(false), target);

    public static IEnumerable<string> Ids(JsonObject page) => (page["value"] as JsonArray ?? []).OfType<JsonObject>().Select(item => item.Text("id")).OfType<string>();
}
