using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Provisioning.Tests.Exports;

/// <summary>Every object of one application as Graph and Resource Manager show it, with ids and times replaced by what they mean.</summary>
internal static class TenantPicture
{
    private const string Graph = "https://graph.microsoft.com/v1.0";
    private const string ResourceManager = "https://management.azure.com";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task<string> TakeAsync(ProvisioningRig rig, CancellationToken cancellationToken)
    {
        using var graph = await rig.AdministratorAsync("https://graph.microsoft.com/.default", cancellationToken);
        using var manager = await rig.AdministratorAsync("https://management.azure.com/.default", cancellationToken);
        var application = rig.Registered!;
        var principal = rig.Principal!;
        var meanings = new Dictionary<string, string> { [application.Id] = "<application>", [application.AppId] = "<client>", [principal.Id] = "<principal>" };
        foreach (var role in rig.Desired.Roles)
            meanings[$"{RoleAssignmentName.For(role.Scope, Guid.Parse(principal.Id), role.RoleDefinitionId)}"] = $"<derived from {role.RoleName} on {role.Scope}>";

        var all = new JsonObject
        {
            ["application"] = await ReadAsync(graph, $"{Graph}/applications/{application.Id}", cancellationToken),
            ["federated"] = await ReadAsync(graph, $"{Graph}/applications/{application.Id}/federatedIdentityCredentials", cancellationToken),
            ["owners"] = await ReadAsync(graph, $"{Graph}/applications/{application.Id}/owners?$select=id", cancellationToken),
            ["principal"] = await ReadAsync(graph, $"{Graph}/servicePrincipals/{principal.Id}", cancellationToken),
            ["permissions"] = await ReadAsync(graph, $"{Graph}/servicePrincipals/{principal.Id}/appRoleAssignments", cancellationToken),
            ["roles"] = await ReadAsync(manager, $"{ResourceManager}/subscriptions/{rig.Emulator.Seed.SubscriptionId}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter={Uri.EscapeDataString($"principalId eq '{principal.Id}'")}", cancellationToken),
        };
        return Name(all, meanings)!.ToJsonString(Indented);
    }

    private static async Task<JsonNode?> ReadAsync(HttpClient http, string address, CancellationToken cancellationToken) =>
        JsonNode.Parse(await http.GetStringAsync(new Uri(address), cancellationToken));

    private static JsonNode? Name(JsonNode? node, Dictionary<string, string> meanings) => node switch
    {
        JsonObject item => new JsonObject(item.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Value(item, member.Key, meanings)))),
        JsonArray items => new JsonArray([.. items.Select(item => Name(item, meanings)).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]),
        JsonValue value when value.TryGetValue<string>(out var text) => Text(text, meanings),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Value(JsonObject item, string name, Dictionary<string, string> meanings) => name switch
    {
        "endDateTime" => Math.Round((Time(item, "endDateTime") - Time(item, "startDateTime")).TotalHours),
        "keyId" or "hint" or "key" or "customKeyIdentifier" => "<any>",
        "displayName" when item.ContainsKey("keyId") => item[name]!.GetValue<string>().Split('-')[0],
        "id" when item.ContainsKey("appRoleId") || item.ContainsKey("issuer") => "<any>",
        _ when name.EndsWith("DateTime", StringComparison.Ordinal) || name is "createdOn" or "updatedOn" => item[name] is null ? null : "<time>",
        _ => Name(item[name], meanings),
    };

    private static string Text(string text, Dictionary<string, string> meanings) =>
        meanings.Aggregate(text, (named, meaning) => named.Replace(meaning.Key, meaning.Value, StringComparison.OrdinalIgnoreCase));

    private static DateTimeOffset Time(JsonObject item, string name) => DateTimeOffset.Parse(item[name]!.GetValue<string>(), CultureInfo.InvariantCulture);
}
