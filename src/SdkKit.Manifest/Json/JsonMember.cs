namespace SdkKit.Manifest.Json;

/// <summary>A named member of a JSON object.</summary>
public sealed class JsonMember
{
    internal JsonMember(string name, JsonPosition position, JsonValue value)
    {
        Name = name;
        Position = position;
        Value = value;
    }

    /// <summary>Unescaped name.</summary>
    public string Name { get; }

    /// <summary>Where the name begins.</summary>
    public JsonPosition Position { get; }

    /// <summary>The value.</summary>
    public JsonValue Value { get; }

    /// <summary>An error about this member.</summary>
    public ManifestException Error(string reason) => new(Position.Path, Position.Line, Position.Column, reason);
}
