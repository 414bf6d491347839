using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>
/// The names of fields, properties and locals that hold a text, and those whose text is like a piece of a key. Only a concatenation that uses one of the latter, or
/// that holds an anchor, has names resolved, and of them only the former: binding every addition of a program would cost more than all other rules together.
/// </summary>
internal sealed class FragmentIndex(Compilation compilation)
{
    private const int ShortestFragment = 6;
    private const int LongestFragment = 8_192;
    private const int LongestChain = 4;

    // Trees live on from edit to edit, so that only the edited one is read again.
    private static readonly ConditionalWeakTable<SyntaxTree, TextNames> NamesByTree = new();

    private readonly Lazy<TextNames> _names = new(() => Union(compilation.SyntaxTrees));

    /// <summary>Whether <paramref name="expression"/> ends in the name of a field, property or local that holds a piece of a key.</summary>
    public bool MayName(ExpressionSyntax expression) => NameOf(expression) is { } name
        && (_names.Value.Fragments.Contains(name) ? IsMemberOr(IsFragment, expression) : expression is IdentifierNameSyntax identifier && IsFragment(LocalValueOf(identifier)));

    /// <summary>Whether <paramref name="expression"/> ends in the name of a field, property or local that is given a text where it is declared.</summary>
    public bool MayBeText(ExpressionSyntax expression) => MayBeText(expression, 0);

    private bool MayBeText(ExpressionSyntax expression, int depth) => NameOf(expression) is { } name && (_names.Value.Texts.Contains(name)
        ? IsMemberOr(value => MayHoldText(value, depth), expression)
        : expression is IdentifierNameSyntax identifier && LocalValueOf(identifier) is { } value && MayHoldText(value, depth));

    private bool MayHoldText(ExpressionSyntax? value, int depth) => value is not null && (NameOf(value) is null ? IsText(value) : depth < LongestChain && MayBeText(value, depth + 1));

    /// <summary>A variable or a parameter hides the member of its name, so that only its own value counts; next to no parameter has the text that a constant of its name has.</summary>
    private static bool IsMemberOr(Func<ExpressionSyntax?, bool> holds, ExpressionSyntax expression) =>
        expression is not IdentifierNameSyntax identifier || Declaration.Of(identifier) switch
        {
            null or QueryExpressionSyntax => true,
            VariableDeclaratorSyntax variable => holds(variable.Initializer?.Value),
            _ => false,
        };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static TextNames Union(IEnumerable<SyntaxTree> trees)
    {
        var all = new TextNames();
        foreach (var tree in trees)
            all.Add(NamesByTree.GetValue(tree, static t => NamesIn(t.GetRoot())));
        return all;
    }

    private static TextNames NamesIn(SyntaxNode root)
    {
        var names = new TextNames();
        if (root is CompilationUnitSyntax unit)
            Add(names, unit.Members);
        return names;
    }

    private static void Add(TextNames names, SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Add(names, space.Members);
                    break;
                case TypeDeclarationSyntax type:
                    Add(names, type.Members);
                    break;
                case FieldDeclarationSyntax field when IsFinal(field.Modifiers):
                    Add(names, field.Declaration);
                    break;
                case PropertyDeclarationSyntax property when !IsSettable(property):
                    Add(names, property.Identifier, DeclaredValue.Of(property));
                    break;
                case GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local }:
                    Add(names, local.Declaration);
                    break;
            }
        }
    }

    private static void Add(TextNames names, VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
            Add(names, variable.Identifier, variable.Initializer?.Value);
    }

    private static void Add(TextNames names, SyntaxToken identifier, ExpressionSyntax? value)
    {
        // What is declared as the value of another name may be a text as well.
        if (value is null || !IsText(value) && NameOf(value) is null)
            return;

        names.Texts.Add(identifier.ValueText);
        if (IsFragment(value))
            names.Fragments.Add(identifier.ValueText);
    }

    /// <summary>Its value may be another than the declared one, so that nobody takes it for a constant.</summary>
    private static bool IsSettable(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is not { } accessors)
            return false;

        foreach (var accessor in accessors.Accessors)
        {
            if (!accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
                return true;
        }

        return false;
    }

    private static bool IsFinal(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.ConstKeyword) || modifiers.Any(SyntaxKind.ReadOnlyKeyword);

    /// <summary>Looks through the statements of the blocks around the name; declarations in loops' heads and the like hold no text worth it.</summary>
    private static ExpressionSyntax? LocalValueOf(IdentifierNameSyntax name)
    {
        for (SyntaxNode? node = name.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is not BlockSyntax block)
                continue;

            foreach (var statement in block.Statements)
            {
                if (statement is LocalDeclarationStatementSyntax local && Declared(local, name) is { } value)
                    return value;
            }
        }

        return null;
    }

    private static ExpressionSyntax? Declared(LocalDeclarationStatementSyntax local, IdentifierNameSyntax name)
    {
        foreach (var variable in local.Declaration.Variables)
        {
            if (variable.Identifier.ValueText == name.Identifier.ValueText)
                return variable.Initializer?.Value;
        }

        return null;
    }

    private static bool IsText(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string or char || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        InvocationExpressionSyntax or ObjectCreationExpressionSyntax => TextCall.IsText(value),
        InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax => MayBeConstant(value),
        _ => ElementText.ElementsOf(value) is not null,
    };

    /// <summary>Whether nothing in a composed text is sure to be unknown.</summary>
    private static bool MayBeConstant(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => MayBeConstant(parenthesized.Expression),
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.All(static content =>
            content is InterpolatedStringTextSyntax || content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole && MayBeConstant(hole.Expression)),
        BinaryExpressionSyntax => IsConstantSum(value),
        LiteralExpressionSyntax literal => literal.Token.Value is string or char or int || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        _ => NameOf(value) is not null || IsText(value),
    };

    /// <summary>Sums nest to the left, thousands deep in generated tables: a loop.</summary>
    private static bool IsConstantSum(ExpressionSyntax sum)
    {
        while (sum is BinaryExpressionSyntax addition)
        {
            if (!addition.IsKind(SyntaxKind.AddExpression) || !MayBeConstant(addition.Right))
                return false;
            sum = addition.Left;
        }

        return MayBeConstant(sum);
    }

    private static bool IsFragment(ExpressionSyntax? value)
    {
        if (value is not LiteralExpressionSyntax { Token.Value: string { Length: >= ShortestFragment and <= LongestFragment } text })
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

    /// <summary>Names of one file or of all.</summary>
    private sealed class TextNames
    {
        public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Fragments { get; } = new(StringComparer.Ordinal);

        public void Add(TextNames others)
        {
            Texts.UnionWith(others.Texts);
            Fragments.UnionWith(others.Fragments);
        }
    }
}
