using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>
/// The names of fields that hold a text like a piece of a key. Only a concatenation that uses one of them has its names resolved: binding every
/// addition of a program would cost more than all other rules together.
/// </summary>
internal sealed class FragmentIndex(Compilation compilation)
{
    private const int ShortestFragment = 6;

    // Trees live on from edit to edit, so that only the edited one is read again.
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> NamesByTree = new();

    private readonly Lazy<HashSet<string>> _names = new(() => Union(compilation.SyntaxTrees));

    /// <summary>Whether <paramref name="expression"/> ends in the name of such a field.</summary>
    public bool MayName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => _names.Value.Contains(identifier.Identifier.ValueText),
        MemberAccessExpressionSyntax access => _names.Value.Contains(access.Name.Identifier.ValueText),
        _ => false,
    };

    private static HashSet<string> Union(IEnumerable<SyntaxTree> trees)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in trees)
            names.UnionWith(NamesByTree.GetValue(tree, static t => NamesIn(t.GetRoot())));
        return names;
    }

    private static HashSet<string> NamesIn(SyntaxNode root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<FieldDeclarationSyntax>())
        {
            if (!field.Modifiers.Any(SyntaxKind.ConstKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
                continue;

            foreach (var variable in field.Declaration.Variables)
            {
                if (variable.Initializer?.Value is LiteralExpressionSyntax { Token.Value: string text } && IsFragment(text))
                    names.Add(variable.Identifier.ValueText);
            }
        }

        return names;
    }

    private static bool IsFragment(string text)
    {
        if (text.Length < ShortestFragment)
            return false;

        var (digits, letters) = (false, false);
        foreach (var c in text)
        {
            digits |= c is >= '0' and <= '9';
            letters |= c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
            if (c is <= ' ' or > '~' or '"' or '<' or '>' or '{' or '}' or '(' or ')')
                return false;
        }

        return digits && letters;
    }
}
