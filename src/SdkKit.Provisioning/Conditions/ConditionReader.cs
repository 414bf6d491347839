using SdkKit.Catalog;
using SdkKit.Manifest;
using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

/// <summary>Reads <c>conditions</c> of an environment file.</summary>
internal static class ConditionReader
{
    /// <exception cref="ManifestException">An entry is malformed; the message names line and column.</exception>
    public static IReadOnlyList<DesiredCondition> Read(JsonValue? list, CredentialSource source) => [.. (list?.Items ?? []).Select(item => ReadOne(item, source))];

    private static DesiredCondition ReadOne(JsonValue item, CredentialSource source)
    {
        var json = new JsonObjectReader(item, "a condition");
        var role = json.Required("role", JsonKind.Text).Text;
        var scope = json.Optional("scope", JsonKind.Text) is { } value ? ReadScope(value, source) : null;
        var text = json.Required("condition", JsonKind.Text);
        json.RefuseOthers();

        // Braces belong to the language of conditions, so there are no placeholders; lines mean nothing to it.
        var condition = string.Join(' ', text.Text.Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (!RoleCondition.TryParse(condition, out _, out var problem))
            throw text.Error($"the condition for '{role}' is not valid: {problem}");

        return new() { Role = role, Scope = scope, Text = condition, Origin = $"{item.Position.Path}({item.Position.Line},{item.Position.Column})" };
    }

    private static ArmScope ReadScope(JsonValue value, CredentialSource source)
    {
        var text = source.Text(value, "scope");
        return ArmScope.TryParse(text, out var scope, out var problem) ? scope : throw value.Error($"'{text}' is no scope: {problem}");
    }
}
