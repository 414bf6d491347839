using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The text that an expression of literals, concatenations and interpolations stands for, and where each part of it is written.</summary>
internal sealed class FoldedText
{
    /// <summary>Stands for a part that is not constant; no secret holds it, so that none is made up of what stands on both sides.</summary>
    private const char Unknown = '\0';

    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];
    private readonly List<ExpressionSyntax> _unresolved = [];
    private readonly Func<ExpressionSyntax, string?>? _resolve;

    private FoldedText(ExpressionSyntax expression, Func<ExpressionSyntax, string?>? resolve)
    {
        _resolve = resolve;
        Append(expression);
        Text = _text.ToString();
    }

    public string Text { get; }

    /// <summary>Whether the whole text is known.</summary>
    public bool IsConstant => Text.IndexOf(Unknown) < 0;

    /// <summary>The names in the expression whose values nobody has asked for.</summary>
    public IReadOnlyList<ExpressionSyntax> Unresolved => _unresolved;

    /// <summary>Folds <paramref name="expression"/>; <paramref name="resolve"/> gives the values of names, and null leaves them unresolved.</summary>
    public static FoldedText Of(ExpressionSyntax expression, Func<ExpressionSyntax, string?>? resolve) => new(expression, resolve);

    /// <summary>Whether <paramref name="expression"/> is an operand or an interpolation, so that the expression around it is the one to fold.</summary>
    public static bool IsPartOfLargerText(ExpressionSyntax expression)
    {
        var parent = expression.Parent;
        while (parent is ParenthesizedExpressionSyntax)
            parent = parent.Parent;
        return parent is InterpolationSyntax || parent.IsKind(SyntaxKind.AddExpression);
    }

    /// <summary>
    /// Where a part of the text is written: the very characters if one literal holds them all, else from the first to the last expression that holds
    /// some. Null if it is the value of a name alone, which is reported where the name is declared.
    /// </summary>
    public TextSpan? Locate(int start, int length)
    {
        var touched = _pieces.Where(piece => piece.Start < start + length && start < piece.Start + piece.Length).ToList();
        if (touched.Count == 1)
            return touched[0].Token is { } token ? LiteralSpan.Map(token, start - touched[0].Start, length) : null;

        return TextSpan.FromBounds(touched[0].Span.Start, touched[touched.Count - 1].Span.End);
    }

    private void Append(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Append(parenthesized.Expression);
                break;
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                AppendConcatenation(binary);
                break;
            case LiteralExpressionSyntax literal when literal.Token.Value is string or char or int:
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression }:
                AppendToken(((LiteralExpressionSyntax)expression).Token);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AppendInterpolated(interpolated);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                AppendName(expression);
                break;
            default:
                _text.Append(Unknown);
                break;
        }
    }

    /// <summary>Concatenations nest to the left, thousands deep in generated tables: a loop, no recursion.</summary>
    private void AppendConcatenation(BinaryExpressionSyntax binary)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax leftmost = binary;
        while (leftmost is BinaryExpressionSyntax add && add.IsKind(SyntaxKind.AddExpression))
        {
            operands.Push(add.Right);
            leftmost = add.Left;
        }

        Append(leftmost);
        foreach (var operand in operands)
            Append(operand);
    }

    private void AppendInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
                AppendToken(text.TextToken);
            else if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } interpolation)
                Append(interpolation.Expression);
            else
                _text.Append(Unknown);
        }
    }

    private void AppendToken(SyntaxToken token)
    {
        _pieces.Add(new Piece(_text.Length, token.ValueText.Length, token.Span, token));
        _text.Append(token.ValueText);
    }

    private void AppendName(ExpressionSyntax name)
    {
        var value = _resolve?.Invoke(name);
        if (value is null)
        {
            _unresolved.Add(name);
            _text.Append(Unknown);
            return;
        }

        _pieces.Add(new Piece(_text.Length, value.Length, name.Span, Token: null));
        _text.Append(value);
    }

    private readonly record struct Piece(int Start, int Length, TextSpan Span, SyntaxToken? Token);
}
