using SdkKit.Manifest;
using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

/// <summary>Reads <c>owners</c>, <c>identifierUris</c> and <c>appRoles</c> of an environment file.</summary>
/// <param name="source">Values for placeholders.</param>
internal sealed class RegistrationReader(CredentialSource source)
{
    private const string Application = "Application";
    private const string User = "User";
    private const int LongestValue = 120;

    private readonly CredentialSource _withClientId = source with
    {
        // It stays as it is until the application exists.
        Values = new Dictionary<string, EnvironmentValue>(source.Values, StringComparer.OrdinalIgnoreCase) { ["clientId"] = new(DesiredRegistration.ClientId, "") },
    };

    /// <exception cref="ManifestException">An entry is malformed; the message names line and column.</exception>
    public DesiredRegistration Read(JsonValue? owners, JsonValue? uris, JsonValue? roles) => new()
    {
        Owners = [.. ReadAll(owners, "owners", ReadOwner, owner => owner.ToString())],
        IdentifierUris = [.. ReadAll(uris, "identifierUris", ReadUri, uri => uri)],
        AppRoles = [.. ReadAll(roles, "appRoles", ReadRole, role => role.Value)],
    };

    private static IEnumerable<T> ReadAll<T>(JsonValue? list, string member, Func<JsonValue, T> read, Func<T, string> name)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in list?.Items ?? [])
        {
            var one = read(item);
            if (!seen.Add(name(one)))
                throw item.Error($"'{name(one)}' is given twice in \"{member}\"; keep one");
            yield return one;
        }
    }

    private Guid ReadOwner(JsonValue item)
    {
        var text = source.Text(item, "owners");
        return Guid.TryParse(text, out var id) ? id : throw item.Error($"'{text}' is no object id; write the GUID of a user or service principal (az ad user show --id <name> --query id)");
    }

    private string ReadUri(JsonValue item)
    {
        var text = _withClientId.Text(item, "identifierUris");
        return Uri.TryCreate(text.Replace(DesiredRegistration.ClientId, Guid.Empty.ToString(), StringComparison.Ordinal), UriKind.Absolute, out _) && !text.EndsWith('/')
            ? text
            : throw item.Error($"'{text}' cannot be an identifier URI; write an absolute one without a slash at its end, as in api://{DesiredRegistration.ClientId}");
    }

    private ExposedRole ReadRole(JsonValue item)
    {
        var json = new JsonObjectReader(item, "an app role");
        var value = source.Required(json, "value");
        if (value.Length > LongestValue || value[0] == '.' || !value.All(c => char.IsAsciiLetterOrDigit(c) || ":!#$%&'()*+,-./;<=>?@[]^_`{|}~".Contains(c, StringComparison.Ordinal)))
            throw json.Required("value", JsonKind.Text).Error($"'{value}' cannot be an app role's value; use up to {LongestValue} letters, digits and marks, no spaces and no dot in front");

        var displayName = source.Optional(json, "displayName") ?? value;
        var role = new ExposedRole { Value = value, DisplayName = displayName, Description = source.Optional(json, "description") ?? displayName, Members = ReadMembers(json) };
        json.RefuseOthers();
        return role;
    }

    private static IReadOnlyList<string> ReadMembers(JsonObjectReader json) => json.Optional("members", JsonKind.Array) is not { } list
        ? [Application]
        : list.Items.Count > 0
            ? [.. list.Items.Select(ReadMember).Distinct().Order(StringComparer.Ordinal)]
            : throw list.Error("\"members\" is empty; write \"application\", \"user\" or both");

    private static string ReadMember(JsonValue item) => item.Text.ToLowerInvariant() switch
    {
        "application" => Application,
        "user" => User,
        _ => throw item.Error($"'{item.Text}' cannot be granted an app role; write \"application\" or \"user\""),
    };
}
