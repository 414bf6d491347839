using System.Text;

namespace SdkKit.Manifest;

/// <summary>Scope text with <c>{placeholders}</c>.</summary>
public static class ScopeTemplate
{
    /// <summary>Names of the placeholders in their order; an unclosed brace is plain text.</summary>
    public static IEnumerable<string> Placeholders(string scope)
    {
        var position = 0;
        while (Next(scope, position, out var open, out var close))
        {
            yield return scope.Substring(open + 1, close - open - 1);
            position = close + 1;
        }
    }

    /// <summary>Replaces every placeholder by what <paramref name="value"/> answers for its name.</summary>
    public static string Fill(string scope, Func<string, string> value)
    {
        var text = new StringBuilder(scope.Length);
        var position = 0;
        while (Next(scope, position, out var open, out var close))
        {
            text.Append(scope, position, open - position).Append(value(scope.Substring(open + 1, close - open - 1)));
            position = close + 1;
        }

        return text.Append(scope, position, scope.Length - position).ToString();
    }

    private static bool Next(string scope, int position, out int open, out int close)
    {
        open = scope.IndexOf('{', position);
        close = open < 0 ? -1 : scope.IndexOf('}', open);
        return close > open + 1;
    }
}
