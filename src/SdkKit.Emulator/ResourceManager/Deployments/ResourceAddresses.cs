using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>Finds out where what a template declares is to be: the ids of its resources, and the targets of the deployments in it.</summary>
/// <param name="deployment">The template's.</param>
/// <param name="evaluate">Gives the value of an expression as text.</param>
internal sealed class ResourceAddresses(DeploymentDescription deployment, Func<JsonNode?, Task<string?>> evaluate)
{
    private const string Deployments = "Microsoft.Resources/deployments";

    public static bool IsNested(JsonObject resource) => TypeOf(resource).Equals(Deployments, StringComparison.OrdinalIgnoreCase);

    public static string TypeOf(JsonObject resource) => resource["type"]?.ToString().Split('@')[0] ?? throw TemplateErrors.Invalid("A resource has no type.");

    /// <summary>The id of whatever it is.</summary>
    public async Task<string> OfAsync(JsonObject resource) => IsNested(resource)
        ? (await TargetAsync(resource).ConfigureAwait(false)).DeploymentId(await evaluate(resource["name"]).ConfigureAwait(false) ?? "")
        : await IdAsync(resource).ConfigureAwait(false);

    /// <summary>Where a nested deployment, or a resource without a scope of its own, goes.</summary>
    public async Task<DeploymentTarget> TargetAsync(JsonObject resource)
    {
        var scope = await evaluate(resource["scope"]).ConfigureAwait(false);
        if (scope is not null)
        {
            return new(scope == "/" ? "" : scope.StartsWith('/') ? scope : $"/providers/{scope}");
        }

        var subscription = await evaluate(resource["subscriptionId"]).ConfigureAwait(false) ?? deployment.Target.SubscriptionId;
        var group = await evaluate(resource["resourceGroup"]).ConfigureAwait(false) ?? (resource["subscriptionId"] is null ? deployment.Target.ResourceGroup : null);
        return subscription is null ? deployment.Target : new($"/subscriptions/{subscription}{(group is null ? "" : $"/resourceGroups/{group}")}");
    }

    /// <summary>The id of a resource that is no deployment.</summary>
    public async Task<string> IdAsync(JsonObject resource)
    {
        var type = TypeOf(resource);
        var name = await evaluate(resource["name"]).ConfigureAwait(false) ?? throw TemplateErrors.Invalid($"A resource of type '{type}' has no name.");
        var scope = await evaluate(resource["scope"]).ConfigureAwait(false) is { } text
            ? text == "/" ? "" : text.StartsWith('/') ? text : AbsoluteId(text)
            : (await TargetAsync(resource).ConfigureAwait(false)).Id;
        return ResourcePath.Below(scope, type, name.Split('/')) ?? throw TemplateErrors.Invalid($"The name '{name}' does not have a part for each of the type '{type}'.");
    }

    /// <summary>An extended resource may be given by type and name alone: <c>Microsoft.KeyVault/vaults/v</c>.</summary>
    private string AbsoluteId(string relative) => $"{deployment.Target.Id}/providers/{relative}";
}
