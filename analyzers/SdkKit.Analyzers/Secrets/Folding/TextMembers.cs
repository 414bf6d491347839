using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The members of all files that hold a text, by name alone.</summary>
internal sealed class TextMembers
{
    private const int LongestChain = 4;

    private readonly Dictionary<string, List<ExpressionSyntax>> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);

    public TextMembers(IEnumerable<SyntaxTree> trees)
    {
        var aliases = new List<DeclaredText>();
        foreach (var tree in trees)
        {
            foreach (var text in DeclaredTexts.Of(tree))
            {
                if (text.Other is null)
                    Add(text);
                else
                    aliases.Add(text);
                if (text.IsFragment)
                    _fragments.Add(text.Name);
            }
        }

        AddTexts(aliases);
    }

    /// <summary>Whether a member of the name holds a piece of a key.</summary>
    public bool IsFragment(string name) => _fragments.Contains(name);

    /// <summary>The values of all members of the name.</summary>
    public IReadOnlyList<ExpressionSyntax> ValuesOf(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>What is given the value of another member is a text where the other is one; a step of a chain each time.</summary>
    private void AddTexts(List<DeclaredText> aliases)
    {
        for (var (step, count) = (0, -1); step < LongestChain && count != aliases.Count; step++)
        {
            count = aliases.Count;
            var texts = aliases.FindAll(alias => _values.ContainsKey(alias.Other!));
            aliases.RemoveAll(alias => _values.ContainsKey(alias.Other!));
            texts.ForEach(Add);
        }
    }

    private void Add(DeclaredText text)
    {
        if (!_values.TryGetValue(text.Name, out var values))
            _values[text.Name] = values = new List<ExpressionSyntax>(1);
        values.Add(text.Value);
    }
}
