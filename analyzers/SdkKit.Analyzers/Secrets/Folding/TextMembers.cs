using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Analyzers.Secrets.Source;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The members of all files that hold a text, by name alone. Only those that somebody asks for are looked up in the trees.</summary>
internal sealed class TextMembers
{
    private const int LongestChain = 4;
    private const int None = -1;

    private readonly HashSet<int> _fragments = [];

    /// <summary>By the hash of their names; those that have the same are chained.</summary>
    private readonly Dictionary<int, int> _last = [];
    private readonly List<Place> _places = [];
    private readonly ConcurrentDictionary<string, List<DeclaredText>> _declared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, int Steps), IReadOnlyList<ExpressionSyntax>> _values = new();

    public TextMembers(IEnumerable<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            var places = SourcePlaces.Of(tree);
            _fragments.UnionWith(places.Fragments);
            foreach (var name in places.Declared)
                Add(tree, name);
        }
    }

    /// <summary>Whether a name of that hash may hold a piece of a key.</summary>
    public bool MayBeFragment(int hash) => _fragments.Contains(hash);

    /// <summary>Whether a member of the name holds a piece of a key.</summary>
    public bool IsFragment(string name)
    {
        foreach (var text in Declared(name))
        {
            if (text.IsFragment)
                return true;
        }

        return false;
    }

    /// <summary>The values of all members of the name.</summary>
    public IReadOnlyList<ExpressionSyntax> ValuesOf(string name) => ValuesOf(name, LongestChain);

    /// <summary>What is given the value of another member is a text where the other is one, in so many steps.</summary>
    private IReadOnlyList<ExpressionSyntax> ValuesOf(string name, int steps) => _values.GetOrAdd((name, steps), key =>
        Declared(key.Name).FindAll(text => text.Other is null || key.Steps > 0 && ValuesOf(text.Other, key.Steps - 1).Count > 0).ConvertAll(static text => text.Value));

    private List<DeclaredText> Declared(string name) => _declared.GetOrAdd(name, Read);

    private List<DeclaredText> Read(string name)
    {
        var texts = new List<DeclaredText>();
        for (var index = _last.TryGetValue(SourcePlaces.HashOf(name, 0, name.Length), out var last) ? last : None; index != None; index = _places[index].Before)
        {
            if (DeclaredTexts.At(_places[index].Tree.GetRoot(), _places[index].Start, name) is { } text)
                texts.Add(text);
        }

        return texts;
    }

    private void Add(SyntaxTree tree, NamePlace name)
    {
        _places.Add(new Place(tree, name.Start, _last.TryGetValue(name.Hash, out var before) ? before : None));
        _last[name.Hash] = _places.Count - 1;
    }

    private readonly record struct Place(SyntaxTree Tree, int Start, int Before);
}
