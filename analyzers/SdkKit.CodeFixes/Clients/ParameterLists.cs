using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.CodeFixes.Clients;

internal static class ParameterLists
{
    /// <summary>The list with one more parameter, and a space behind each comma that it makes.</summary>
    public static SeparatedSyntaxList<ParameterSyntax> Insert(SeparatedSyntaxList<ParameterSyntax> parameters, int index, ParameterSyntax added)
    {
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var items = parameters.Insert(index, added);
        return SyntaxFactory.SeparatedList(items, items.GetSeparators().Select(separator => separator.Span.Length > 0 && separator.HasTrailingTrivia ? separator : comma));
    }
}
