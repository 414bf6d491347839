using SdkKit.Manifest.Json;

namespace SdkKit.Manifest;

/// <summary>Turns JSON into a manifest and refuses what it does not know, so that a typing mistake never widens or loses a permission.</summary>
internal static class ManifestReader
{
    public static ProvisioningManifest Read(JsonValue root)
    {
        var manifest = new JsonObjectReader(root, "a manifest");
        var version = manifest.Required("version", JsonKind.Number);
        if (version.Text != "1")
        {
            throw version.Error($"manifest version {version.Text} is not known here, only version {ProvisioningManifest.CurrentVersion}; build it again or update sdkkit");
        }

        var result = new ProvisioningManifest
        {
            Application = manifest.RequiredText("application"),
            Clients = manifest.Required("clients", JsonKind.Array).Items.Select(ReadClient).ToEquatableList(),
            CustomRole = manifest.Optional("customRole", JsonKind.Object) is { } role ? ReadCustomRole(role) : null,
        };
        manifest.RefuseOthers();
        return result;
    }

    private static ManifestClient ReadClient(JsonValue value)
    {
        var client = new JsonObjectReader(value, "a client");
        var result = new ManifestClient
        {
            Name = client.RequiredText("name"),
            Interface = client.RequiredText("interface"),
            Service = client.Required("service", JsonKind.Text).Text,
            Roles = client.Required("roles", JsonKind.Array).Items.Select(ReadRole).ToEquatableList(),
            AppRoles = client.Optional("appRoles", JsonKind.Array)?.Items.Select(ReadAppRole).ToEquatableList() ?? EquatableList<ManifestAppRole>.Empty,
            Operations = client.Required("operations", JsonKind.Array).Items.Select(ReadOperation).ToEquatableList(),
        };
        client.RefuseOthers();
        return result;
    }

    private static ManifestRole ReadRole(JsonValue value)
    {
        var role = new JsonObjectReader(value, "a role");
        var id = role.Required("roleId", JsonKind.Text);
        var result = new ManifestRole
        {
            Role = role.RequiredText("role"),
            RoleId = Guid.TryParseExact(id.Text, "D", out var guid) ? guid.ToString("D") : throw id.Error($"\"roleId\" is not a GUID: \"{id.Text}\""),
            Scope = role.RequiredText("scope"),
            IsInferred = ReadFlag(role, "inferred"),
            IsCustom = ReadFlag(role, "custom"),
            Permissions = role.Optional("permissions", JsonKind.Array)?.Items.Select(ReadPermissions).ToEquatableList() ?? EquatableList<ManifestPermissionSet>.Empty,
        };
        role.RefuseOthers();
        return result;
    }

    private static ManifestPermissionSet ReadPermissions(JsonValue value)
    {
        var set = new JsonObjectReader(value, "a permission set");
        var result = new ManifestPermissionSet
        {
            Actions = ReadNames(set, "actions"),
            NotActions = ReadNames(set, "notActions"),
            DataActions = ReadNames(set, "dataActions"),
            NotDataActions = ReadNames(set, "notDataActions"),
            Condition = set.Optional("condition", JsonKind.Text)?.Text ?? "",
        };
        set.RefuseOthers();
        return result;
    }

    private static ManifestOperation ReadOperation(JsonValue value)
    {
        var operation = new JsonObjectReader(value, "an operation");
        var result = new ManifestOperation
        {
            Method = operation.RequiredText("method"),
            Route = operation.RequiredText("route"),
            Actions = ReadNames(operation, "actions"),
            DataActions = ReadNames(operation, "dataActions"),
            AppRoles = ReadNames(operation, "appRoles"),
        };
        operation.RefuseOthers();
        return result;
    }

    private static ManifestAppRole ReadAppRole(JsonValue value)
    {
        var role = new JsonObjectReader(value, "an app role");
        var result = new ManifestAppRole
        {
            Value = role.RequiredText("value"),
            Id = role.Required("id", JsonKind.Text).Text,
            Resource = role.RequiredText("resource"),
            IsInferred = ReadFlag(role, "inferred"),
        };
        role.RefuseOthers();
        return result;
    }

    private static ManifestCustomRole ReadCustomRole(JsonValue value)
    {
        var role = new JsonObjectReader(value, "a custom role");
        var result = new ManifestCustomRole
        {
            Name = role.RequiredText("name"),
            Actions = ReadNames(role, "actions"),
            DataActions = ReadNames(role, "dataActions"),
        };
        role.RefuseOthers();
        return result;
    }

    private static bool ReadFlag(JsonObjectReader reader, string name) => reader.Optional(name, JsonKind.Boolean)?.Text == "true";

    private static EquatableList<string> ReadNames(JsonObjectReader reader, string name) =>
        reader.Optional(name, JsonKind.Array)?.Items.Select(ReadName).ToEquatableList() ?? EquatableList<string>.Empty;

    private static string ReadName(JsonValue value) => value.Kind == JsonKind.Text && value.Text.Length > 0 ? value.Text : throw value.Error("the name of a permission must be a string");
}
