using SdkKit.Manifest;
using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

/// <summary>What a credential of an environment file is read with: its texts may hold <c>{placeholders}</c>, as scopes do.</summary>
/// <param name="Values">The environment's values.</param>
/// <param name="Cloud">Name of the cloud.</param>
internal sealed record CredentialSource(IReadOnlyDictionary<string, EnvironmentValue> Values, string Cloud)
{
    /// <exception cref="ManifestException">It is missing, empty, of several lines, or names a value that is missing.</exception>
    public string Required(JsonObjectReader json, string name) => Fill(json.Required(name, JsonKind.Text), name);

    /// <exception cref="ManifestException">It is empty, of several lines, or names a value that is missing.</exception>
    public string? Optional(JsonObjectReader json, string name) => json.Optional(name, JsonKind.Text) is { } value ? Fill(value, name) : null;

    /// <summary>A path, relative to the file that names it.</summary>
    public string? OptionalPath(JsonObjectReader json, string name) =>
        json.Optional(name, JsonKind.Text) is { } value ? Path.GetFullPath(Fill(value, name), Path.GetDirectoryName(Path.GetFullPath(value.Position.Path))!) : null;

    /// <summary>A text that stands for itself, in a list.</summary>
    /// <exception cref="ManifestException">It is no string, empty, of several lines, or names a value that is missing.</exception>
    public string Text(JsonValue item, string member) => item.Kind == JsonKind.Text ? Fill(item, member) : throw item.Error($"\"{member}\" holds strings only");

    /// <summary>The id of an Azure resource.</summary>
    /// <exception cref="ManifestException">It is none, or names a value that is missing.</exception>
    public ArmScope Resource(JsonValue value, string member)
    {
        var id = Fill(value, member);
        return ArmScope.TryParse(id, out var resource, out var problem) && resource.IsResource
            ? resource
            : throw value.Error($"'{id}' is no resource id{(problem is null ? "" : $" ({problem})")}; write that of a user-assigned identity, or of the resource that has a system-assigned one");
    }

    private string Fill(JsonValue value, string member)
    {
        var text = ScopeTemplate.Fill(value.Text, name => Values.TryGetValue(name, out var known) ? known.Text
            : name == ApplicationText.Name ? $"{{{name}}}"
            : throw value.Error($"the value '{name}' is missing; \"{member}\" needs it: add it under \"values\" or pass --set {name}=value"));
        return text.Length > 0 && !text.Any(char.IsControl) ? text : throw value.Error($"\"{member}\" must be a string of one line, and not empty");
    }
}
