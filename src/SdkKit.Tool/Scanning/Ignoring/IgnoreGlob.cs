namespace SdkKit.Tool.Scanning.Ignoring;

/// <summary>Matches one path segment against one segment of a pattern, in time of at most their product.</summary>
internal static class IgnoreGlob
{
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t) = (0, 0);
        var (afterStar, resume) = (-1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (afterStar, resume) = (++p, t);
                continue;
            }

            var next = p;
            if (p < pattern.Length && TryMatchOne(pattern, ref next, text[t]))
            {
                (p, t) = (next, t + 1);
                continue;
            }

            // Only the last star needs to be tried again: what an earlier one would give up, this one takes as well.
            if (afterStar < 0)
                return false;
            (p, t) = (afterStar, ++resume);
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static bool TryMatchOne(ReadOnlySpan<char> pattern, ref int at, char c)
    {
        switch (pattern[at])
        {
            case '?':
                at++;
                return true;
            case '[':
                return TryMatchSet(pattern, ref at, c);
            case '\\' when at + 1 < pattern.Length:
                at += 2;
                return pattern[at - 1] == c;
            default:
                return pattern[at++] == c;
        }
    }

    private static bool TryMatchSet(ReadOnlySpan<char> pattern, ref int at, char c)
    {
        var i = at + 1;
        var isNegated = i < pattern.Length && pattern[i] is '!' or '^';
        if (isNegated)
            i++;

        var contains = false;
        for (var first = i; i < pattern.Length && (pattern[i] != ']' || i == first);)
        {
            if (TryReadClass(pattern, ref i, c, ref contains))
                continue;

            var low = ReadMember(pattern, ref i);
            var high = low;
            if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                high = ReadMember(pattern, ref i);
            }

            contains |= c >= low && c <= high;
        }

        at = i + 1;
        return i < pattern.Length && contains != isNegated;
    }

    private static char ReadMember(ReadOnlySpan<char> pattern, ref int i)
    {
        if (pattern[i] == '\\' && i + 1 < pattern.Length)
            i++;
        return pattern[i++];
    }

    private static bool TryReadClass(ReadOnlySpan<char> pattern, ref int i, char c, ref bool contains)
    {
        if (!pattern[i..].StartsWith("[:", StringComparison.Ordinal) || pattern[(i + 2)..].IndexOf(":]", StringComparison.Ordinal) is not (>= 0 and var length))
            return false;

        contains |= pattern.Slice(i + 2, length) switch
        {
            "alpha" => char.IsAsciiLetter(c),
            "digit" => char.IsAsciiDigit(c),
            "alnum" => char.IsAsciiLetterOrDigit(c),
            "lower" => char.IsAsciiLetterLower(c),
            "upper" => char.IsAsciiLetterUpper(c),
            "xdigit" => char.IsAsciiHexDigit(c),
            "space" => c is ' ' or (>= '\t' and <= '\r'),
            "blank" => c is ' ' or '\t',
            "cntrl" => c is < ' ' or '\u007f',
            "print" => c is >= ' ' and < '\u007f',
            "graph" => c is > ' ' and < '\u007f',
            "punct" => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)),
            _ => false,
        };
        i += length + 4;
        return true;
    }
}
