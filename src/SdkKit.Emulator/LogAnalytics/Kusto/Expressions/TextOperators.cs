namespace SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

/// <summary><c>contains</c>, <c>has</c>, <c>startswith</c> and their like: case-insensitive unless they end in <c>_cs</c>.</summary>
internal static class TextOperators
{
    public static BoundExpression Bind(string @operator, BoundExpression left, BoundExpression right)
    {
        if (left.Type != KustoType.String || right.Type != KustoType.String)
        {
            throw KustoException.Incomparable(left.Type, right.Type);
        }

        var isNegated = @operator.StartsWith('!');
        var comparison = @operator.EndsWith("_cs", StringComparison.Ordinal) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var test = TestOf(@operator.TrimStart('!').Replace("_cs", "", StringComparison.Ordinal), comparison);
        return new BoundExpression(KustoType.Bool, row => test(Text(left, row), Text(right, row)) != isNegated);
    }

    private static Func<string, string, bool> TestOf(string @operator, StringComparison comparison) => @operator switch
    {
        "=~" or "~" => (text, part) => text.Equals(part, comparison),
        "contains" => (text, part) => text.Contains(part, comparison),
        "startswith" => (text, part) => text.StartsWith(part, comparison),
        "endswith" => (text, part) => text.EndsWith(part, comparison),
        _ => (text, term) => HasTerm(text, term, comparison),
    };

    // A term is a run of letters and digits: "has" finds it only where it is not part of a longer one.
    private static bool HasTerm(string text, string term, StringComparison comparison)
    {
        if (term.Length == 0)
        {
            return true;
        }

        for (var at = text.IndexOf(term, comparison); at >= 0; at = text.IndexOf(term, at + 1, comparison))
        {
            var end = at + term.Length;
            if ((at == 0 || !Joins(text[at - 1], term[0])) && (end == text.Length || !Joins(text[end], term[^1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joins(char outside, char inside) => char.IsLetterOrDigit(outside) && char.IsLetterOrDigit(inside);

    private static string Text(BoundExpression expression, object?[] row) => (string?)expression.Evaluate(row) ?? "";
}
