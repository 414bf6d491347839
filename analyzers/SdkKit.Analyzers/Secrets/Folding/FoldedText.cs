using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The text that an expression of literals, concatenations, interpolations and text calls stands for, and where each part of it is written.</summary>
internal sealed class FoldedText
{
    /// <summary>Stands for a part that is not constant; no secret holds it, so that none is made up of what stands on both sides.</summary>
    private const char Unknown = '\0';

    private const int DeepestNesting = 100;

    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];
    private readonly List<ExpressionSyntax> _unresolved = [];
    private readonly Func<ExpressionSyntax, string?>? _resolve;
    private int _depth;

    private FoldedText(ExpressionSyntax expression, Func<ExpressionSyntax, string?>? resolve)
    {
        _resolve = resolve;
        Append(expression);
        Text = _text.ToString();
    }

    public string Text { get; }

    /// <summary>Whether the whole text is known.</summary>
    public bool IsConstant => Text.IndexOf(Unknown) < 0;

    /// <summary>The names in the expression whose values nobody has asked for, or nobody knows.</summary>
    public IReadOnlyList<ExpressionSyntax> Unresolved => _unresolved;

    /// <summary>Folds <paramref name="expression"/>; <paramref name="resolve"/> gives the values of names, and null leaves them unresolved.</summary>
    public static FoldedText Of(ExpressionSyntax expression, Func<ExpressionSyntax, string?>? resolve) => new(expression, resolve);

    /// <summary>Whether <paramref name="expression"/> is put together of texts or characters: what is no such thing, no name and no call is never known.</summary>
    public static bool IsComposed(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.AddExpression or SyntaxKind.InterpolatedStringExpression || ElementText.IsList(expression);

    /// <summary>Whether <paramref name="expression"/> is an operand, an interpolation or an argument of a text call, so that the expression around it is the one to fold.</summary>
    public static bool IsPartOfLargerText(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax)
            node = node.Parent;
        return node.Parent is InterpolationSyntax || node.Parent.IsKind(SyntaxKind.AddExpression) || TextCall.IsPart(node);
    }

    /// <summary>
    /// Where a part of the text is written: the very characters if one literal holds them all, else from the first to the last expression that holds
    /// some. Null if it is the value of a name alone, which is reported where the name is declared.
    /// </summary>
    public TextSpan? Locate(int start, int length)
    {
        var touched = Touched(start, length);
        if (touched.Count == 0)
            return null;
        if (touched.Count == 1)
            return touched[0].Token is { } token ? LiteralSpan.Map(token, start - touched[0].Start + touched[0].Offset, length) : null;

        // A separator or a format is written before what it stands between or around.
        return TextSpan.FromBounds(touched.Min(static piece => piece.Span.Start), touched.Max(static piece => piece.Span.End));
    }

    /// <summary>The name whose value alone holds a part of the text; null where a literal has a share in it.</summary>
    public ExpressionSyntax? NameOf(int start, int length) => Touched(start, length) is [{ Name: { } name }] ? name : null;

    private List<Piece> Touched(int start, int length) => _pieces.Where(piece => piece.Length > 0 && piece.Start < start + length && start < piece.Start + piece.Length).ToList();

    private void Append(ExpressionSyntax expression)
    {
        if (++_depth > DeepestNesting)
            _text.Append(Unknown);
        else
            AppendKnown(expression);
        _depth--;
    }

    private void AppendKnown(ExpressionSyntax expression)
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
            case IdentifierNameSyntax:
            case MemberAccessExpressionSyntax:
                AppendName(expression);
                break;
            case InvocationExpressionSyntax or ObjectCreationExpressionSyntax when TextCall.Read(expression) is { } call:
                AppendCall(call);
                break;
            default:
                AppendElements(expression);
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

    private void AppendCall(TextCall call)
    {
        foreach (var part in call.Parts)
        {
            if (part.Expression is { } expression)
                Append(expression);
            else if (part.Token is { } token)
                AppendPiece(token.ValueText.Substring(part.Start, part.Length), token, part.Start);
            else
                _text.Append(Unknown);
        }
    }

    /// <summary>Characters and printable bytes of an array or a collection expression.</summary>
    private void AppendElements(ExpressionSyntax expression)
    {
        if (ElementText.Read(expression) is not { } elements)
        {
            _text.Append(Unknown);
            return;
        }

        foreach (var (token, value) in elements)
            AppendPiece(value.ToString(), token, 0);
    }

    private void AppendToken(SyntaxToken token) =>
        AppendPiece(token.Value is int number ? number.ToString(CultureInfo.InvariantCulture) : token.ValueText, token, 0);

    private void AppendPiece(string value, SyntaxToken token, int offset)
    {
        _pieces.Add(new Piece(_text.Length, value.Length, token.Span, token, offset, Name: null));
        _text.Append(value);
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

        _pieces.Add(new Piece(_text.Length, value.Length, name.Span, Token: null, Offset: 0, name));
        _text.Append(value);
    }

    private readonly record struct Piece(int Start, int Length, TextSpan Span, SyntaxToken? Token, int Offset, ExpressionSyntax? Name);
}
