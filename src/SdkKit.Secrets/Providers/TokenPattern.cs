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

    /// <summary>How many characters stand behind the anchor at least.</summary>
    public int LeastBehindAnchor { get; } = after.Sum(static e => e.Least);

    /// <summary>How many characters of <paramref name="set"/> every token has in a row at least.</summary>
    public int LeastRunOf(AsciiSet set)
    {
        var (run, longest) = (0, 0);
        foreach (var element in before.Concat(after))
        {
            run = element.Set.IsWithin(set) ? run + element.Least : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

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
        if (available < 0 || elements.Length > 0 && !HasLeast(text, elements[step > 0 ? 0 : elements.Length - 1], from, step))
            return -1;

        var reached = new bool[] { true };
        for (var e = 0; e < elements.Length && reached.Length > 0; e++)
            reached = Advance(text, elements[step > 0 ? e : elements.Length - 1 - e], reached, from, available, step);

        for (var i = reached.Length - 1; i >= 0; i--)
        {
            if (reached[i] && (step > 0 ? IsEnd(text, from + i, elements) : IsStart(text, from - i)))
                return from + i * step;
        }

        return -1;
    }

    /// <summary>Whether as many characters of the element follow as it must have: nearly every candidate ends here, before anything is made for it.</summary>
    private static bool HasLeast(CandidateText text, PatternElement element, int from, int step) => step > 0
        ? text.SkipForward(from, element.Set, element.Least) == from + element.Least
        : from >= element.Least && text.SkipBackward(from, element.Set, from - element.Least) == from - element.Least;

    /// <summary>
    /// Where the places in <paramref name="reached"/> lead by one element; empty where none does. Walking along, the latest of them that lies at least
    /// <see cref="PatternElement.Least"/> back is enough to know: it is the likeliest to lie in the same run and not more than
    /// <see cref="PatternElement.Most"/> back. The walk ends with the run behind the last of them, so that dead ends cost what they read.
    /// </summary>
    private static bool[] Advance(CandidateText text, PatternElement element, bool[] reached, int from, int available, int step)
    {
        var last = Math.Min(available, reached.Length - 1 + element.Most);
        var next = new bool[last + 1];
        var (runStart, latest, highest) = (0, -1, -1);
        for (var i = 0; i <= last; i++)
        {
            if (i > 0 && !element.Set.Contains(text[step > 0 ? from + i - 1 : from - i]))
                runStart = i;
            if (runStart >= reached.Length && element.Least > 0)
                break;
            if (i >= element.Least && i - element.Least < reached.Length && reached[i - element.Least])
                latest = i - element.Least;
            if (latest >= runStart && i - latest <= element.Most)
            {
                next[i] = true;
                highest = i;
            }
        }

        Array.Resize(ref next, highest + 1);
        return next;
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
