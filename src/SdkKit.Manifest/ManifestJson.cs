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
        }).ToString();
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
        json.Name("roles").Array(roles, role => json.Object(() =>
        {
            json.Name("role").Value(role.Role);
            json.Name("roleId").Value(role.RoleId);
            json.Name("scope").Value(role.Scope);
        }));
        var operations = client.Operations.Distinct().OrderBy(operation => operation.Route, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal);
        json.Name("operations").Array(operations, operation => json.Object(() =>
        {
            json.Name("method").Value(operation.Method);
            json.Name("route").Value(operation.Route);
        }));
    });
}
