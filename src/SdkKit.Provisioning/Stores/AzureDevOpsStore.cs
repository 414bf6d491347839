using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Provisioning;

/// <summary>
/// A variable group of Azure DevOps, by <c>az rest</c>, which takes the body from standard input: <c>az pipelines variable-group</c> takes values as
/// arguments. A secret variable can be written and never read again; its key id is beside it.
/// </summary>
internal sealed class AzureDevOpsStore(StoreTarget.AzureDevOps target) : ICredentialStore
{
    /// <summary>Azure DevOps itself, for which the token is.</summary>
    private const string Resource = "499b84ac-1321-427f-aa17-267ca6975798";

    private static readonly OutsideProgram Program = new("az", "sign in with 'az login', and check organization, project and your rights on the variable group");

    public string Description => $"Azure DevOps {target.Organization}/{target.Project}, variable group {target.VariableGroup}";

    public string Identity => $"azure-devops|{target.Organization}|{target.Project}|{target.VariableGroup}".ToLowerInvariant();

    public async Task<StoredSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var ours = Variables(await GroupAsync(cancellationToken).ConfigureAwait(false)).Where(one => one.Key.StartsWith("SdkKit__", StringComparison.OrdinalIgnoreCase)).ToList();
        return new(
            ours.Where(one => !IsSecret(one.Value)).ToDictionary(one => EnvFileText.Key(one.Key), one => one.Value?["value"]?.GetValue<string>() ?? "", StringComparer.OrdinalIgnoreCase),
            ours.Where(one => IsSecret(one.Value)).Select(one => EnvFileText.Key(one.Key)));
    }

    public Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken) => ChangeAsync(
        variables =>
        {
            foreach (var (key, value) in entries)
            {
                Remove(variables, key);
                variables[EnvFileText.Name(key)] = new JsonObject { ["value"] = value, ["isSecret"] = SettingKeys.IsSecret(key) };
            }
        },
        cancellationToken);

    public Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => ChangeAsync(
        variables =>
        {
            foreach (var key in keys)
                Remove(variables, key);
        },
        cancellationToken);

    private static bool IsSecret(JsonNode? variable) => variable?["isSecret"]?.GetValue<bool>() == true;

    private static void Remove(JsonObject variables, string key)
    {
        if (variables.FirstOrDefault(one => string.Equals(one.Key, EnvFileText.Name(key), StringComparison.OrdinalIgnoreCase)).Key is { } name)
            variables.Remove(name);
    }

    private static JsonObject Variables(JsonObject group) => group["variables"] as JsonObject ?? [];

    /// <summary>The group is written as it was read, secrets without their values, which Azure DevOps then keeps.</summary>
    private async Task ChangeAsync(Action<JsonObject> change, CancellationToken cancellationToken)
    {
        var group = await GroupAsync(cancellationToken).ConfigureAwait(false);
        var variables = Variables(group).DeepClone().AsObject();
        var before = variables.ToJsonString();
        change(variables);
        if (variables.ToJsonString() == before)
            return;

        group["variables"] = variables;
        var address = $"https://dev.azure.com/{Uri.EscapeDataString(target.Organization)}/_apis/distributedtask/variablegroups/{group["id"]}?api-version=7.1";
        await Program.RunAsync(["rest", "--method", "put", "--url", address, "--resource", Resource, "--body", "@-"], group.ToJsonString(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<JsonObject> GroupAsync(CancellationToken cancellationToken)
    {
        var address = $"https://dev.azure.com/{Uri.EscapeDataString(target.Organization)}/{Uri.EscapeDataString(target.Project)}/_apis/distributedtask/variablegroups"
            + $"?groupName={Uri.EscapeDataString(target.VariableGroup)}&api-version=7.1";
        var answer = await Program.RunAsync(["rest", "--method", "get", "--url", address, "--resource", Resource], null, cancellationToken).ConfigureAwait(false);
        try
        {
            var groups = JsonNode.Parse(answer)?["value"] as JsonArray ?? [];
            return groups.OfType<JsonObject>().FirstOrDefault(group => group["name"]?.GetValue<string>() == target.VariableGroup)
                ?? throw Wrong($"there is no variable group {target.VariableGroup} in {target.Organization}/{target.Project}; create it under Pipelines, Library");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Wrong("az rest answered with something else than variable groups; check \"organization\" and \"project\" under \"store\"", exception);
        }
    }

    private static ProvisioningException Wrong(string message, Exception? inner = null) => new(ProvisioningFailure.InvalidInput, message, inner);
}
