namespace SdkKit.Secrets.Documents;

/// <summary>What a reader has found so far, and what the formats share: pairs of a member that names and a member that holds the value.</summary>
internal sealed class DocumentMembers(string text)
{
    private static readonly string[] Naming = ["name", "key", "variable", "variableName"];
    private static readonly string[] Holding = ["value", "val", "defaultValue", "default", "string"];

    private readonly List<DocumentMember> _found = [];

    public void Add(TextRange name, TextRange value, ValueForm form)
    {
        if (name.Length > 0)
            _found.Add(new DocumentMember(name.Start, name.End, value.Start, value.End, form));
    }

    /// <summary>Whether the member tells the name of another one beside it: <c>"name": "API_TOKEN"</c>.</summary>
    public bool IsNaming(TextRange name) => IsOneOf(name, Naming);

    /// <summary>Whether the member holds the value of the name beside it or above it: <c>"value": "…"</c>.</summary>
    public bool IsHolding(TextRange name) => IsOneOf(name, Holding);

    public DocumentMember[] Found() => [.. _found];

    private bool IsOneOf(TextRange name, string[] words)
    {
        foreach (var word in words)
        {
            if (word.Length == name.Length && string.Compare(text, name.Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
