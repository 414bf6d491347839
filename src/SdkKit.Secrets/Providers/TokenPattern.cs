using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Providers;

/// <summary>
/// The shape of a token, as <see cref="PatternParser"/> reads it: literals and counted character sets in a row. Matching never goes back: each element maps the
/// set of places that the elements before it can reach to the set that it can reach, so the time is the length times the number of elements.
/// </summary>
internal sealed class TokenPattern(string anchor, PatternElement[] before, PatternElement[] after)
{
    private static readonly AsciiSet Word = new("0-9A-Za-z_");

    /// <summary>The literal that the prefilter looks for; empty where the pattern has none.</summary>
    public string Anchor => anchor;

    private int LongestBefore { get; } = Longest(before);

    private int LongestAfter { get; } = Longest(after);

    /// <summary>The longest match around the anchor that is no part of a longer word; null where there is none.</summary>
    public (int Start, int End)? MatchAround(CandidateText text, int anchorStart)
    {
        var start = before.Length == 0 ? anchorStart : Reach(text, before, anchorStart, LongestBefore, step: -1);
        if (start < 0 || !IsStart(text, start))
            return null;

        var end = Reach(text, after, anchorStart + anchor.Length, LongestAfter, step: 1);
        return end < 0 ? null : (start, end);
    }

    /// <summary>The first match of a pattern without anchor that starts within <paramref name="reach"/> characters.</summary>
    public (int Start, int End)? FindBehind(CandidateText text, int from, int reach)
    {
        for (var start = from; start < Math.Min(text.Length, from + reach); start++)
        {
            if (text.IsAt(start, after[0].Set) && IsStart(text, start) && Reach(text, after, start, LongestAfter, step: 1) is >= 0 and var end)
                return (start, end);
        }

        return null;
    }

    /// <summary>The farthest place that all elements reach together and where the token may end; -1 for none.</summary>
    private static int Reach(CandidateText text, PatternElement[] elements, int from, int longest, int step)
    {
        var available = Math.Min(longest, step > 0 ? text.Length - from : from);
        if (available < 0)
            return -1;

        var reached = new bool[available + 1];
        reached[0] = true;
        for (var e = 0; e < elements.Length; e++)
        {
            var element = elements[step > 0 ? e : elements.Length - 1 - e];
            if (!Advance(text, element, reached, from, step))
                return -1;
        }

        for (var i = available; i >= 0; i--)
        {
            if (reached[i] && (step > 0 ? IsEnd(text, from + i, elements) : IsStart(text, from - i)))
                return from + i * step;
        }

        return -1;
    }

    private static bool Advance(CandidateText text, PatternElement element, bool[] reached, int from, int step)
    {
        // A place is reachable where some earlier reachable one lies between Least and Most characters of the set behind it. Walking along, the latest
        // reachable place that is at least Least back is enough to know, if it lies in the same run and not more than Most back; the earliest need not be kept,
        // because a later start only ever allows more.
        var next = new bool[reached.Length];
        var runStart = 0;
        var latest = -1;
        var any = false;
        for (var i = 0; i < reached.Length; i++)
        {
            if (i > 0 && !element.Set.Contains(text[step > 0 ? from + i - 1 : from - i]))
                runStart = i;
            if (i - element.Least >= 0 && reached[i - element.Least])
                latest = i - element.Least;
            next[i] = latest >= runStart && i - latest <= element.Most;
            any |= next[i];
        }

        Array.Copy(next, reached, next.Length);
        return any;
    }

    /// <summary>What stands before a token is no part of a word, unless it is the end of an escape.</summary>
    private static bool IsStart(CandidateText text, int start)
    {
        return !text.IsAt(start - 1, Word) || !text.IsAt(start, Word)
            || IsEscape(text, start - 2, '\\') || IsEscape(text, start - 3, '%') || IsEscape(text, start - 6, '\\') || IsColour(text, start - 1);
    }

    private static bool IsEscape(CandidateText text, int index, char sign) => index >= 0 && text[index] == sign;

    /// <summary>The end of a terminal's colour code, <c>\x1b[94m</c>.</summary>
    private static bool IsColour(CandidateText text, int index) => text[index] == 'm' && text.IsAt(index - 1, AsciiSet.Digits) && index >= 4 && text.Slice(index - 4, 4).IndexOf('[') >= 0;

    private static bool IsEnd(CandidateText text, int end, PatternElement[] elements)
    {
        if (!text.IsAt(end, Word))
            return !(text.IsAt(end, new AsciiSet("-")) && elements.Length > 0 && elements[elements.Length - 1].Set.Contains('-') && text.IsAt(end + 1, Word));
        return !text.IsAt(end - 1, Word);
    }

    private static int Longest(PatternElement[] elements) => elements.Sum(static e => e.Most);
}
