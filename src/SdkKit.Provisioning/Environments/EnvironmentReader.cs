using SdkKit.Catalog;
using SdkKit.Manifest;
using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

/// <summary>Reads <c>sdkkit.&lt;env&gt;.json</c>. Its shape is published as <c>sdkkit.environment.schema.json</c>.</summary>
internal static class EnvironmentReader
{
    /// <exception cref="ManifestException">The text is not JSON or not an environment; the message names line and column.</exception>
    public static EnvironmentLayer Read(string text, string path)
    {
        var json = new JsonObjectReader(JsonText.Parse(text, path), "an environment file");
        var layer = new EnvironmentLayer
        {
            TenantId = json.Optional("tenant", JsonKind.Text) is { } tenant ? ReadTenant(tenant) : null,
            Cloud = json.Optional("cloud", JsonKind.Text) is { } cloud ? ReadCloud(cloud) : null,
            UniqueName = json.Optional("uniqueName", JsonKind.Text) is { } name ? ReadUniqueName(name) : null,
            Credential = json.Optional("credential", JsonKind.Object),
            RunsOn = json.Optional("runsOn", JsonKind.Text),
            Owners = json.Optional("owners", JsonKind.Array),
            IdentifierUris = json.Optional("identifierUris", JsonKind.Array),
            AppRoles = json.Optional("appRoles", JsonKind.Array),
            Conditions = json.Optional("conditions", JsonKind.Array),
            Store = json.Optional("store", JsonKind.Object) is { } store ? StoreTargetReader.Read(store, path) : null,
            Values = json.Optional("values", JsonKind.Object) is { } values ? ReadValues(values) : [],
        };
        json.RefuseOthers();
        return layer;
    }

    private static Guid ReadTenant(JsonValue value) => Guid.TryParse(value.Text, out var tenant)
        ? tenant
        : throw value.Error($"'{value.Text}' is not a tenant id; write its GUID (az account show --query tenantId)");

    private static string ReadCloud(JsonValue value) => CloudCatalog.TryFind(value.Text, out var cloud)
        ? cloud.Name
        : throw value.Error($"there is no cloud '{value.Text}'; write one of {string.Join(", ", CloudCatalog.All.Select(entry => entry.Name))}");

    private static string ReadUniqueName(JsonValue value) => value.Text.Length is > 0 and <= 256 && !value.Text.Any(char.IsControl)
        ? value.Text
        : throw value.Error("\"uniqueName\" must have 1 to 256 characters; correct it or leave it out");

    private static Dictionary<string, EnvironmentValue> ReadValues(JsonValue json)
    {
        var values = new Dictionary<string, EnvironmentValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in json.Members)
        {
            if (!ValueName.IsValid(member.Name))
                throw member.Error($"'{member.Name}' cannot name a value; {ValueName.Rule}");
            if (member.Value.Kind != JsonKind.Text || member.Value.Text.Any(char.IsControl))
                throw member.Value.Error($"the value '{member.Name}' must be a string of one line");
            if (!values.TryAdd(member.Name, new(member.Value.Text, $"{member.Value.Position.Path}({member.Value.Position.Line},{member.Value.Position.Column})")))
                throw member.Error($"the value '{member.Name}' is given twice (case does not matter); keep one");
        }

        return values;
    }
}
