namespace SdkKit.Manifest.Json;

/// <summary>A JSON value that knows where it stands, so that an error about its meaning can name the place.</summary>
/// <remarks>The compiler offers analyzers no JSON library, and the platform's own does not tell lines; hence this one.</remarks>
public sealed class JsonValue
{
    internal JsonValue(JsonKind kind, JsonPosition position, string text = "", IReadOnlyList<JsonValue>? items = null, IReadOnlyList<JsonMember>? members = null)
    {
        Kind = kind;
        Position = position;
        Text = text;
        Items = items ?? [];
        Members = members ?? [];
    }

    /// <summary>What the value is.</summary>
    public JsonKind Kind { get; }

    /// <summary>Where the value begins.</summary>
    public JsonPosition Position { get; }

    /// <summary>The unescaped string, or the text of a number or literal; empty for arrays and objects.</summary>
    public string Text { get; }

    /// <summary>Items of an array.</summary>
    public IReadOnlyList<JsonValue> Items { get; }

    /// <summary>Members of an object in their order; no name occurs twice.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>The member of that exact name, or <see langword="null"/>.</summary>
    public JsonMember? Find(string name) => Members.FirstOrDefault(member => member.Name == name);

    /// <summary>An error about this value.</summary>
    public ManifestException Error(string reason) => new(Position.Path, Position.Line, Position.Column, reason);
}
