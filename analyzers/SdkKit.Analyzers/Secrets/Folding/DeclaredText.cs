using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>A member that is given a text where it is declared.</summary>
/// <param name="Value">The text, or the name of one.</param>
/// <param name="Other">The name that it is given the value of.</param>
/// <param name="IsFragment">Whether the text is like a piece of a key.</param>
internal sealed record DeclaredText(ExpressionSyntax Value, string? Other, bool IsFragment);
