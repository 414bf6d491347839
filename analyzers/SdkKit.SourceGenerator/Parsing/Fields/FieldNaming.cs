namespace SdkKit.SourceGenerator.Parsing.Fields;

/// <summary>How names are put together and written: percent-encoded in a query or form, as they are in headers and parts.</summary>
internal sealed record FieldNaming(bool IsEncoded, string Prefix, string Delimiter)
{
    private bool IsBracketed => Delimiter == "[]";

    /// <summary>The name of a member, as the wire has it.</summary>
    public string Of(string name) => Encode(Prefix + name + (IsInside ? "]" : ""));

    /// <summary>What stands before and behind a key.</summary>
    public (string Before, string After) AroundKey(string? name)
    {
        var inner = name is null ? this : Inside(name);
        return (Encode(inner.Prefix), Encode(inner.IsInside ? "]" : ""));
    }

    /// <summary>The naming of the members of a member.</summary>
    public FieldNaming Inside(string name) => this with
    {
        Prefix = IsBracketed ? $"{Prefix}{name}{(IsInside ? "]" : "")}[" : Prefix + name + Delimiter,
    };

    private bool IsInside => IsBracketed && Prefix.EndsWith("[", StringComparison.Ordinal);

    // '$' is OData's and legal in a query.
    private string Encode(string name) => IsEncoded && name.Length > 0 ? Uri.EscapeDataString(name).Replace("%24", "$") : name;
}
