using System.Text.Json.Nodes;
using SdkKit.Emulator.Graph;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>Applications by unique name, with the relationship to their owners.</summary>
internal sealed class ApplicationKind(ServiceCalls calls) : IGraphKind
{
    private const string Owners = "owners";

    // The extension makes no secrets: what is not in the directory's answer cannot be compared with.
    private static readonly string[] NotDeployed = ["passwordCredentials", "uniqueName", Owners];

    public IReadOnlyList<string> Keys { get; } = ["uniqueName"];

    public async Task<JsonObject?> ReadAsync(JsonObject properties, string target)
    {
        if (await GraphKey.FindAsync(calls, Path(properties), target).ConfigureAwait(false) is not { } application)
        {
            return null;
        }

        if (properties[Owners] is JsonObject wanted)
        {
            var owners = await OwnersAsync(application, target).ConfigureAwait(false);
            application[Owners] = Describe(wanted, owners);
        }

        return application;
    }

    public async Task WriteAsync(JsonObject properties, string target)
    {
        if (properties["passwordCredentials"] is JsonArray { Count: > 0 })
        {
            throw new DeploymentFailure("BadRequest", "The property 'passwordCredentials' cannot be set: secrets cannot be made by a template.", target);
        }

        await GraphKey.UpsertAsync(calls, Path(properties), GraphKey.Without(properties, NotDeployed), target).ConfigureAwait(false);
        if (properties[Owners] is JsonObject wanted)
        {
            await WriteOwnersAsync(ServiceCalls.Require(await calls.GraphAsync("GET", Path(properties)).ConfigureAwait(false), target), wanted, target).ConfigureAwait(false);
        }
    }

    private async Task WriteOwnersAsync(JsonObject application, JsonObject wanted, string target)
    {
        var collection = $"applications/{application.Text("id")}/{Owners}";
        var existing = await OwnersAsync(application, target).ConfigureAwait(false);
        foreach (var owner in Relationships(wanted).Except(existing, StringComparer.OrdinalIgnoreCase))
        {
            var reference = new JsonObject { ["@odata.id"] = $"{GraphAnswer.Root}/directoryObjects/{owner}" };
            ServiceCalls.Require(await calls.GraphAsync("POST", $"{collection}/$ref", reference).ConfigureAwait(false), target);
        }

        foreach (var owner in Replaces(wanted) ? existing.Except(Relationships(wanted), StringComparer.OrdinalIgnoreCase) : [])
        {
            ServiceCalls.Require(await calls.GraphAsync("DELETE", $"{collection}/{owner}/$ref").ConfigureAwait(false), target);
        }
    }

    private async Task<List<string>> OwnersAsync(JsonObject application, string target) =>
        [.. GraphKey.Ids(ServiceCalls.Require(await calls.GraphAsync("GET", $"applications/{application.Text("id")}/{Owners}").ConfigureAwait(false), target))];

    /// <summary>As the template would have to say it for nothing to change: what it appends to may hold more.</summary>
    private static JsonObject Describe(JsonObject wanted, List<string> owners)
    {
        var described = wanted.DeepClone().AsObject();
        var named = Relationships(wanted).Where(owner => owners.Contains(owner, StringComparer.OrdinalIgnoreCase));
        described["relationships"] = new JsonArray([.. (Replaces(wanted) ? named.Union(owners, StringComparer.OrdinalIgnoreCase) : named).Select(owner => JsonValue.Create(owner))]);
        return described;
    }

    private static IEnumerable<string> Relationships(JsonObject wanted) => (wanted["relationships"] as JsonArray ?? []).Select(owner => owner?.ToString() ?? "");

    private static bool Replaces(JsonObject wanted) => string.Equals(wanted.Text("relationshipSemantics"), "replace", StringComparison.OrdinalIgnoreCase);

    private static string Path(JsonObject properties) => GraphKey.Of("applications", "uniqueName", properties.Text("uniqueName")!);
}
