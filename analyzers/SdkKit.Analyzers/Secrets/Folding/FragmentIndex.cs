using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>
/// The names of fields, properties and locals that hold a text, and those whose text is like a piece of a key. Only a concatenation that uses one of the latter, or
/// that holds an anchor, has names resolved, and of them only the former: binding every addition of a program would cost more than all other rules together.
/// </summary>
internal sealed class FragmentIndex(Compilation compilation)
{
    private const int LongestChain = 4;

    private readonly Lazy<TextMembers> _members = new(() => new TextMembers(compilation.SyntaxTrees));

    /// <summary>Whether a name of that hash may hold a piece of a key.</summary>
    public bool MayBeFragment(int hash) => _members.Value.MayBeFragment(hash);

    /// <summary>Whether <paramref name="expression"/> ends in the name of a field, property or local that holds a piece of a key.</summary>
    public bool MayName(ExpressionSyntax expression) =>
        Variable(expression, out var own) ? TextValue.IsFragment(own) : TextValue.NameOf(expression) is { } name && _members.Value.IsFragment(name);

    /// <summary>Whether <paramref name="expression"/> ends in the name of a field, property or local that is given a text where it is declared.</summary>
    public bool MayBeText(ExpressionSyntax expression) => LikelyValuesOf(expression).Count > 0;

    /// <summary>The declared values that a name may stand for, by its spelling alone: of a variable its own, otherwise those of all members of the name.</summary>
    public IReadOnlyList<ExpressionSyntax> LikelyValuesOf(ExpressionSyntax expression) =>
        Variable(expression, out var own) ? own is not null && MayHoldText(own, LongestChain) ? [own] : []
        : TextValue.NameOf(expression) is { } name ? _members.Value.ValuesOf(name)
        : [];

    /// <summary>Of a variable that is given the value of another the other decides.</summary>
    private bool MayHoldText(ExpressionSyntax value, int rest) => TextValue.NameOf(value) is not { } name ? TextValue.IsText(value)
        : Variable(value, out var own) ? own is not null && rest > 0 && MayHoldText(own, rest - 1)
        : _members.Value.ValuesOf(name).Count > 0;

    /// <summary>
    /// Whether a variable or a parameter has the name, and with which value: it hides the member of its name, and next to no parameter has the text that a constant of its
    /// name has.
    /// </summary>
    private static bool Variable(ExpressionSyntax expression, out ExpressionSyntax? value)
    {
        var declaration = expression is IdentifierNameSyntax identifier ? Declaration.InScopeOf(identifier) : null;
        value = (declaration as VariableDeclaratorSyntax)?.Initializer?.Value;
        return declaration is not null and not QueryExpressionSyntax;
    }
}
