using System.Globalization;
using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Providers;

/// <summary>
/// Reads the notation of the provider tables: literal characters, <c>[a-z0-9]</c> sets, counts <c>{32}</c>, <c>{20,40}</c>, <c>?</c>, and <c>(a|b)</c> for one of several
/// literals, which makes several patterns. The longest literal of a pattern is its anchor.
/// </summary>
internal static class PatternParser
{
    private const int ShortestAnchor = 3;

    public static IReadOnlyList<TokenPattern> Parse(string notation) => [.. Alternatives(notation).Select(ParseOne)];

    /// <summary>Every way to choose from the groups.</summary>
    public static IEnumerable<string> Alternatives(string notation)
    {
        var open = notation.IndexOf('(');
        if (open < 0)
            return [notation];

        var close = notation.IndexOf(')', open);
        var (head, tail) = (notation.Substring(0, open), notation.Substring(close + 1));
        return notation.Substring(open + 1, close - open - 1).Split('|').SelectMany(choice => Alternatives(head + choice + tail));
    }

    private static TokenPattern ParseOne(string notation)
    {
        var elements = Elements(notation);
        var (start, length) = LongestLiteral(elements);
        if (length < ShortestAnchor)
            return new TokenPattern("", [], [.. elements]);

        var anchor = new string([.. elements.Skip(start).Take(length).Select(static e => e.Set.Single)]);
        return new TokenPattern(anchor, [.. elements.Take(start)], [.. elements.Skip(start + length)]);
    }

    public static List<PatternElement> Elements(string notation)
    {
        var elements = new List<PatternElement>();
        for (var i = 0; i < notation.Length;)
        {
            AsciiSet set;
            if (notation[i] == '[')
            {
                var close = notation.IndexOf(']', i + 1);
                set = new AsciiSet(notation.Substring(i + 1, close - i - 1));
                i = close + 1;
            }
            else
            {
                i += notation[i] == '\\' ? 1 : 0;
                set = AsciiSet.Of(notation[i++]);
            }

            elements.Add(Counted(set, notation, ref i));
        }

        return elements;
    }

    private static PatternElement Counted(AsciiSet set, string notation, ref int i)
    {
        if (i < notation.Length && notation[i] == '?')
        {
            i++;
            return new PatternElement(set, 0, 1);
        }

        if (i == notation.Length || notation[i] != '{')
            return new PatternElement(set, 1, 1);

        var close = notation.IndexOf('}', i);
        var counts = notation.Substring(i + 1, close - i - 1).Split(',');
        i = close + 1;
        var least = int.Parse(counts[0], CultureInfo.InvariantCulture);
        return new PatternElement(set, least, counts.Length == 1 ? least : int.Parse(counts[1], CultureInfo.InvariantCulture));
    }

    private static (int Start, int Length) LongestLiteral(List<PatternElement> elements)
    {
        var best = (Start: 0, Length: 0);
        for (var i = 0; i < elements.Count; i++)
        {
            var end = i;
            while (end < elements.Count && elements[end] is { Least: 1, Most: 1, Set.IsSingle: true })
                end++;
            if (end - i > best.Length)
                best = (i, end - i);
            i = Math.Max(i, end);
        }

        return best;
    }
}
