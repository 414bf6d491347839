namespace SdkKit.SourceGenerator.Model;

/// <summary>Values that are sent under a name: in the query, as headers, in a form, as parts of a body.</summary>
internal sealed record FieldModel
{
    public required FieldKind Kind { get; init; }

    /// <summary>The name on the wire; what stands before the key for <see cref="FieldKind.Map"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The argument, or the member of it, that the values are from.</summary>
    public required string Argument { get; init; }

    /// <summary>The value; for a list that of an item, for a map that of a pair's value, unless <see cref="Item"/> says more.</summary>
    public required ValueModel Value { get; init; }

    /// <summary>The C# that gives what is enumerated, null already replaced.</summary>
    public string Source { get; init; } = "";

    /// <summary>What stands between two items, as it is on the wire.</summary>
    public string Delimiter { get; init; } = "";

    /// <summary>The key of a pair.</summary>
    public ValueModel? Key { get; init; }

    /// <summary>What stands behind the key.</summary>
    public string AfterKey { get; init; } = "";

    /// <summary>The list that each value of a map is.</summary>
    public FieldModel? Item { get; init; }
}
