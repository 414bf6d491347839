namespace SdkKit.Manifest.Json;

/// <summary>Reads the members of one object, each by its expected kind, and in the end refuses those that nobody asked for.</summary>
public sealed class JsonObjectReader
{
    private readonly JsonValue _value;
    private readonly string _what;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Begins to read an object.</summary>
    /// <param name="value">The value, which must be an object.</param>
    /// <param name="what">What it stands for, with its article, for messages: <c>a role</c>.</param>
    /// <exception cref="ManifestException">The value is no object.</exception>
    public JsonObjectReader(JsonValue value, string what)
    {
        _value = value.Kind == JsonKind.Object ? value : throw value.Error($"{what} must be a JSON object");
        _what = what;
    }

    /// <summary>The value of a member that must be there.</summary>
    /// <exception cref="ManifestException">It is missing or of another kind.</exception>
    public JsonValue Required(string name, JsonKind kind) => Optional(name, kind) ?? throw _value.Error($"{_what} lacks \"{name}\"; add it");

    /// <summary>The text of a member that must be there and not be empty.</summary>
    /// <exception cref="ManifestException">It is missing, no string, or empty.</exception>
    public string RequiredText(string name)
    {
        var value = Required(name, JsonKind.Text);
        return value.Text.Length > 0 ? value.Text : throw value.Error($"\"{name}\" is empty");
    }

    /// <summary>The value of a member, or <see langword="null"/> when it is missing.</summary>
    /// <exception cref="ManifestException">It is of another kind.</exception>
    public JsonValue? Optional(string name, JsonKind kind)
    {
        _asked.Add(name);
        var value = _value.Find(name)?.Value;
        return value is null || value.Kind == kind ? value : throw value.Error($"\"{name}\" must be {Describe(kind)}");
    }

    /// <summary>The text of a member, or <see langword="null"/> when it is missing.</summary>
    /// <exception cref="ManifestException">It is no string, or empty.</exception>
    public string? OptionalText(string name) => Optional(name, JsonKind.Text) is null ? null : RequiredText(name);

    /// <summary>Refuses members that were not asked for; names that begin with <c>$</c> (such as <c>$schema</c>) are left to editors.</summary>
    /// <exception cref="ManifestException">There is an unknown member.</exception>
    public void RefuseOthers()
    {
        var unknown = _value.Members.FirstOrDefault(member => !_asked.Contains(member.Name) && !member.Name.StartsWith("$", StringComparison.Ordinal));
        if (unknown is not null)
        {
            throw unknown.Error($"\"{unknown.Name}\" is not known in {_what}; known are {string.Join(", ", _asked.OrderBy(name => name, StringComparer.Ordinal))}");
        }
    }

    private static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Boolean => "true or false",
        JsonKind.Number => "a number",
        JsonKind.Text => "a string",
        JsonKind.Array => "an array",
        _ => "an object",
    };
}
