using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Secrets.Source;

/// <summary>
/// The places of a file that the secret rules look at, found in one pass over its bare text. To be called for each literal, addition and call of a program costs several
/// times what all rules may; next to none of them holds anything, and the text tells.
/// </summary>
internal sealed class SourcePlaces
{
    // Trees live on from edit to edit, so that only the edited one is read again.
    private static readonly ConditionalWeakTable<SyntaxTree, SourcePlaces> ByTree = new();

    /// <summary>A token of each expression that may be a secret, or be put together to one.</summary>
    public List<int> Texts { get; } = [];

    /// <summary>Names that are put together with others: worth a look where one of that name holds a piece of a key.</summary>
    public List<NamePlace> Names { get; } = [];

    /// <summary>Hashes of the names that are given a piece of a key.</summary>
    public List<int> Fragments { get; } = [];

    /// <summary>Names that may be those of a field or a property with a value.</summary>
    public List<NamePlace> Declared { get; } = [];

    /// <summary>The parenthesis of each call, and the sign of each assignment, that may take a credential.</summary>
    public List<int> Credentials { get; } = [];

    /// <summary>The comments, lines that follow each other as one.</summary>
    public List<TextSpan> Comments { get; } = [];

    public static SourcePlaces Of(SyntaxTree tree) => ByTree.GetValue(tree, static t => Read(t));

    /// <summary>The same for every name that is spelled alike.</summary>
    public static int HashOf(string text, int start, int length)
    {
        var hash = length;
        for (var i = start; i < start + length; i++)
            hash = hash * 31 + text[i];
        return hash;
    }

    private static SourcePlaces Read(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return SourceReader.Read(text) ?? TreePlaces.Of(tree.GetRoot(), text);
    }
}

/// <summary>A name and the hash of its spelling.</summary>
internal readonly record struct NamePlace(int Hash, int Start);
