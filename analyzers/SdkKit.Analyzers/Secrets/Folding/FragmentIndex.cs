using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>
/// The names of fields, properties and locals that hold a text like a piece of a key. Only a concatenation that uses one of them has its names resolved:
/// binding every addition of a program would cost more than all other rules together.
/// </summary>
internal sealed class FragmentIndex(Compilation compilation)
{
    private const int ShortestFragment = 6;

    // Trees live on from edit to edit, so that only the edited one is read again.
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> NamesByTree = new();

    private readonly Lazy<HashSet<string>> _names = new(() => Union(compilation.SyntaxTrees));

    /// <summary>Whether <paramref name="expression"/> ends in the name of such a field, property or local.</summary>
    public bool MayName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => _names.Value.Contains(identifier.Identifier.ValueText) || IsFragmentLocal(identifier),
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
        foreach (var member in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (member is FieldDeclarationSyntax field && IsFinal(field.Modifiers))
                Add(names, field.Declaration);
            else if (member is PropertyDeclarationSyntax property && IsFragment(property.Initializer?.Value ?? property.ExpressionBody?.Expression))
                names.Add(property.Identifier.ValueText);
            else if (member is GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local })
                Add(names, local.Declaration);
        }

        return names;
    }

    private static bool IsFinal(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.ConstKeyword) || modifiers.Any(SyntaxKind.ReadOnlyKeyword);

    private static void Add(HashSet<string> names, VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
        {
            if (IsFragment(variable.Initializer?.Value))
                names.Add(variable.Identifier.ValueText);
        }
    }

    /// <summary>Looks through the statements of the blocks around the name; declarations in loops' heads and the like hold no text worth it.</summary>
    private static bool IsFragmentLocal(IdentifierNameSyntax name)
    {
        for (SyntaxNode? node = name.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is not BlockSyntax block)
                continue;

            foreach (var statement in block.Statements)
            {
                if (statement.SpanStart > name.SpanStart)
                    break;
                if (statement is LocalDeclarationStatementSyntax local && local.Declaration.Variables.Any(v => v.Identifier.ValueText == name.Identifier.ValueText && IsFragment(v.Initializer?.Value)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsFragment(ExpressionSyntax? value)
    {
        if (value is not LiteralExpressionSyntax { Token.Value: string { Length: >= ShortestFragment } text })
            return value is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax && FoldedText.Of(value, resolve: null).Text.Length >= ShortestFragment;

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
