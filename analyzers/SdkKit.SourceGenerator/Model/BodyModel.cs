using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>What a request carries.</summary>
internal sealed record BodyModel
{
    public required BodyKind Kind { get; init; }

    /// <summary>The argument that is the body, where it is one argument.</summary>
    public string Argument { get; init; } = "";

    /// <summary>Whether the argument may be null: the request then has no body.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The JSON contract's field.</summary>
    public string? Json { get; init; }

    /// <summary>The media type that the author asks for.</summary>
    public string? ContentType { get; init; }

    /// <summary>What a form or multipart body is made of.</summary>
    public EquatableList<FieldModel> Fields { get; init; } = EquatableList<FieldModel>.Empty;
}
