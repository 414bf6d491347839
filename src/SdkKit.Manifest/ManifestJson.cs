using SdkKit.Manifest.Json;

namespace SdkKit.Manifest;

/// <summary>The one reader and writer of the manifest's JSON form.</summary>
public static class ManifestJson
{
    /// <summary>Writes a manifest canonically: clients, roles and operations sorted, so that equal manifests are equal text.</summary>
    public static string Write(ProvisioningManifest manifest)
    {
        var json = new JsonTextWriter();
        return json.Object(() =>
        {
            json.Name("version").Value(ProvisioningManifest.CurrentVersion);
            json.Name("application").Value(manifest.Application);
            json.Name("clients").Array(manifest.Clients.OrderBy(client => client.Interface, StringComparer.Ordinal), client => WriteClient(json, client));
            if (manifest.CustomRole is { } role)
            {
                json.Name("customRole").Object(() =>
                {
                    json.Name("name").Value(role.Name);
                    json.Name("actions").Array(role.Actions);
                    json.Name("dataActions").Array(role.DataActions);
                });
            }
        }).Complete();
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="text">JSON text.</param>
    /// <param name="path">Path to name in errors.</param>
    /// <exception cref="ManifestException">The text is not a manifest of a known version.</exception>
    public static ProvisioningManifest Read(string text, string path) => ManifestReader.Read(JsonText.Parse(text, path));

    private static void WriteClient(JsonTextWriter json, ManifestClient client) => json.Object(() =>
    {
        json.Name("name").Value(client.Name);
        json.Name("interface").Value(client.Interface);
        json.Name("service").Value(client.Service);
        var roles = client.Roles.Distinct().OrderBy(role => role.Role, StringComparer.Ordinal).ThenBy(role => role.Scope, StringComparer.Ordinal);
        json.Name("roles").Array(roles, role => WriteRole(json, role));
        if (client.AppRoles.Count > 0)
        {
            json.Name("appRoles").Array(client.AppRoles.Distinct().OrderBy(role => role.Value, StringComparer.Ordinal), role => WriteAppRole(json, role));
        }

        var operations = client.Operations.Distinct().OrderBy(operation => operation.Route, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal);
        json.Name("operations").Array(operations, operation => WriteOperation(json, operation));
    });

    private static void WriteRole(JsonTextWriter json, ManifestRole role) => json.Object(() =>
    {
        json.Name("role").Value(role.Role);
        json.Name("roleId").Value(role.RoleId);
        json.Name("scope").Value(role.Scope);
        WriteFlag(json, "inferred", role.IsInferred);
        WriteFlag(json, "custom", role.IsCustom);
        if (role.Permissions.Count > 0)
        {
            json.Name("permissions").Array(role.Permissions, set => WritePermissions(json, set));
        }
    });

    private static void WritePermissions(JsonTextWriter json, ManifestPermissionSet set) => json.Object(() =>
    {
        WriteNames(json, "actions", set.Actions);
        WriteNames(json, "notActions", set.NotActions);
        WriteNames(json, "dataActions", set.DataActions);
        WriteNames(json, "notDataActions", set.NotDataActions);
        if (set.Condition.Length > 0)
        {
            json.Name("condition").Value(set.Condition);
        }
    });

    private static void WriteAppRole(JsonTextWriter json, ManifestAppRole role) => json.Object(() =>
    {
        json.Name("value").Value(role.Value);
        json.Name("id").Value(role.Id);
        json.Name("resource").Value(role.Resource);
        WriteFlag(json, "inferred", role.IsInferred);
    });

    private static void WriteOperation(JsonTextWriter json, ManifestOperation operation) => json.Object(() =>
    {
        json.Name("method").Value(operation.Method);
        json.Name("route").Value(operation.Route);
        WriteNames(json, "actions", operation.Actions);
        WriteNames(json, "dataActions", operation.DataActions);
        WriteNames(json, "appRoles", operation.AppRoles);
    });

    private static void WriteFlag(JsonTextWriter json, string name, bool value)
    {
        if (value)
        {
            json.Name(name).Value(true);
        }
    }

    private static void WriteNames(JsonTextWriter json, string name, EquatableList<string> values)
    {
        if (values.Count > 0)
        {
            json.Name(name).Array(values.Distinct().OrderBy(value => value, StringComparer.Ordinal));
        }
    }
}
