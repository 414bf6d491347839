using SdkKit.Catalog;
using SdkKit.Manifest;
using SdkKit.Manifest.Json;

namespace SdkKit.SourceGenerator.Permissions;

/// <summary>
/// A role definition that lies in the project as <c>*.role.json</c>, in any of the forms that Azure's tools write: that of <c>az role definition create</c>,
/// that of <c>az role definition list</c>, and that of Resource Manager with its <c>properties</c>.
/// </summary>
internal static class CustomRoleFile
{
    public const string Suffix = ".role.json";

    public static bool IsOne(string path) => path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ManifestException">The text is no role definition.</exception>
    public static CustomRole Parse(string text, string path)
    {
        var root = Require(JsonText.Parse(text, path), JsonKind.Object, "a role definition must be a JSON object");
        var role = Member(root, "properties") ?? root;
        var name = Text(role, "roleName") ?? Text(root, "Name") ?? throw root.Error("a role definition lacks \"Name\"; add it");
        // az writes the id as "Id" or as a resource id, and Resource Manager as "name" beside "roleName".
        var id = Text(root, "Id") ?? (Text(role, "roleName") is null ? null : Text(root, "name")) ?? "";
        var sets = Member(role, "permissions") is { } permissions ? Require(permissions, JsonKind.Array, "\"permissions\" must be an array").Items : [role];
        return new CustomRole
        {
            Name = name,
            Id = Guid.TryParse(id.Substring(id.LastIndexOf('/') + 1), out var guid) ? guid.ToString("D") : "",
            Permissions = [.. sets.Select(ReadSet)],
        };
    }

    private static RolePermission ReadSet(JsonValue set) => new()
    {
        Actions = Names(set, "Actions"),
        NotActions = Names(set, "NotActions"),
        DataActions = Names(set, "DataActions"),
        NotDataActions = Names(set, "NotDataActions"),
        Condition = Text(set, "condition"),
    };

    private static IReadOnlyList<string> Names(JsonValue set, string name) => Member(set, name) is { Kind: not JsonKind.Null } value
        ? [.. Require(value, JsonKind.Array, $"\"{name}\" must be an array").Items.Select(item => Require(item, JsonKind.Text, $"\"{name}\" must hold strings").Text)]
        : [];

    private static string? Text(JsonValue value, string name) => Member(value, name) is { Kind: JsonKind.Text, Text.Length: > 0 } member ? member.Text : null;

    private static JsonValue? Member(JsonValue value, string name) =>
        value.Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static JsonValue Require(JsonValue value, JsonKind kind, string problem) => value.Kind == kind ? value : throw value.Error(problem);
}
