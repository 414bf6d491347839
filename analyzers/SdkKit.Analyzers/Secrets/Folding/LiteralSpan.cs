using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>Finds the source characters of a part of a literal's value, whatever its form: regular, verbatim, raw, UTF-8 or interpolated.</summary>
internal static class LiteralSpan
{
    /// <summary>The source span of <paramref name="length"/> characters of the value of <paramref name="token"/> from <paramref name="start"/> on.</summary>
    public static TextSpan Map(SyntaxToken token, int start, int length)
    {
        if (token.Kind() is SyntaxKind.NumericLiteralToken or SyntaxKind.CharacterLiteralToken)
            return token.Span;

        var source = token.Text;
        var value = token.ValueText;
        var verbatim = HasNoEscapes(token);
        var (from, to) = (-1, -1);
        var s = OpeningLength(token);
        for (var v = 0; v < value.Length && s < source.Length && v < start + length; v++)
        {
            // Quotes, doubled quotes and braces, and the indentation of raw strings are in the source alone.
            int width;
            while ((width = WidthOf(source, s, value[v], verbatim)) == 0 && s < source.Length)
                s++;

            if (v == start)
                from = s;
            s += width;
            to = s;

            // An escape for a character beyond 16 bits yields two of the value's characters.
            if (width == 10 && char.IsHighSurrogate(value[v]))
                v++;
        }

        return from < 0 || to <= from ? token.Span : TextSpan.FromBounds(token.SpanStart + from, token.SpanStart + to);
    }

    /// <summary>Text of an interpolated string is a token without delimiters.</summary>
    private static int OpeningLength(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            return 0;
        if (!IsRaw(token))
            return token.Text.IndexOf('"') + 1;

        var quotes = 0;
        while (token.Text[quotes] == '"')
            quotes++;
        return quotes;
    }

    private static bool HasNoEscapes(SyntaxToken token) => token.Parent?.Parent is InterpolatedStringExpressionSyntax interpolated
        ? !interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken)
        : IsRaw(token) || token.Text.StartsWith("@", StringComparison.Ordinal);

    private static bool IsRaw(SyntaxToken token) => token.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    /// <summary>How many source characters stand for <paramref name="wanted"/> at <paramref name="index"/>; 0 when none do.</summary>
    private static int WidthOf(string source, int index, char wanted, bool verbatim)
    {
        if (index >= source.Length)
            return 0;
        if (verbatim || source[index] != '\\')
            return source[index] == wanted ? 1 : 0;
        if (index + 1 == source.Length)
            return 1;

        return source[index + 1] switch
        {
            'u' => 6,
            'U' => 10,
            'x' => 2 + HexDigits(source, index + 2),
            _ => 2,
        };
    }

    private static int HexDigits(string source, int index)
    {
        var count = 0;
        while (count < 4 && index + count < source.Length && int.TryParse(source.Substring(index + count, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _))
            count++;
        return count;
    }
}
