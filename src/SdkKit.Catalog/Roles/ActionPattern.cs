namespace SdkKit.Catalog;

/// <summary>Matches permission patterns of role definitions as Azure Resource Manager does.</summary>
public static class ActionPattern
{
    /// <summary>Whether <paramref name="action"/> is covered: the case is ignored and <c>*</c> stands for any text, slashes included.</summary>
    /// <param name="pattern">For example <c>Microsoft.OperationalInsights/workspaces/*/read</c>.</param>
    /// <param name="action">For example <c>Microsoft.OperationalInsights/workspaces/query/read</c>; a <c>*</c> in it is an ordinary character.</param>
    public static bool IsMatch(string pattern, string action)
    {
        // Nearly every pattern has no wildcard, or one at an end.
        var first = pattern.IndexOf('*');
        if (first < 0)
        {
            return string.Equals(pattern, action, StringComparison.OrdinalIgnoreCase);
        }

        if (first == pattern.Length - 1 || (first == 0 && pattern.IndexOf('*', 1) < 0))
        {
            return action.Length >= pattern.Length - 1
                && string.Compare(pattern, first == 0 ? 1 : 0, action, first == 0 ? action.Length - pattern.Length + 1 : 0, pattern.Length - 1, StringComparison.OrdinalIgnoreCase) == 0;
        }

        // Greedy match with one point to fall back to: linear in practice, at worst |pattern| * |action|.
        int p = 0, a = 0, star = -1, resume = 0;
        while (a < action.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = a;
            }
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(action[a]))
            {
                p++;
                a++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                a = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    /// <summary>Whether some action is covered by both patterns.</summary>
    public static bool Overlap(string left, string right) => Overlap(left, 0, right, 0);

    private static bool Overlap(string left, int l, string right, int r)
    {
        while (l < left.Length && r < right.Length && left[l] != '*' && right[r] != '*')
        {
            if (char.ToUpperInvariant(left[l++]) != char.ToUpperInvariant(right[r++]))
            {
                return false;
            }
        }

        if (l == left.Length || r == right.Length)
        {
            return IsOnlyWildcards(left, l) && IsOnlyWildcards(right, r);
        }

        return left[l] == '*'
            ? Overlap(left, l + 1, right, r) || Overlap(left, l, right, r + 1)
            : Overlap(left, l, right, r + 1) || Overlap(left, l + 1, right, r);
    }

    private static bool IsOnlyWildcards(string pattern, int from) => pattern.IndexOf('*', from) == from ? IsOnlyWildcards(pattern, from + 1) : from == pattern.Length;
}
