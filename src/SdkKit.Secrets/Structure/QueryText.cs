using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Structure;

/// <summary>The query around a parameter, in a URL or alone, its separators as URLs, XML and JSON write them.</summary>
internal sealed class QueryText
{
    private static readonly AsciiSet Characters = new("0-9A-Za-z%&=._~:/+*,;!$\\-");
    private static readonly string[] Separators = ["&amp;", "\\u0026", "&"];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private QueryText(int start, int end) => (Start, End) = (start, end);

    public int Start { get; }

    public int End { get; }

    /// <summary>Where the value of the parameter that was asked for stands.</summary>
    public (int Start, int Length) Anchored { get; private set; }

    /// <summary>Reads the query that holds <paramref name="anchor"/>, not before <paramref name="floor"/>.</summary>
    public static QueryText Around(CandidateText text, AnchorHit anchor, int floor)
    {
        var start = text.SkipBackward(anchor.Start, Characters, floor);
        var query = new QueryText(start, text.SkipForward(anchor.End, Characters));
        var raw = text.Slice(query.Start, query.End - query.Start);
        for (var from = 0; from < raw.Length;)
        {
            var (at, length) = NextSeparator(raw, from);
            query.Add(raw.Substring(from, at - from), start + from, anchor);
            from = at + length;
        }

        return query;
    }

    /// <summary>The decoded value; null when there is none.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var value) ? value : null;

    private void Add(string pair, int at, AnchorHit anchor)
    {
        var equals = pair.IndexOf('=');
        if (equals <= 0)
            return;

        // What stands before the first parameter (a path, an authorization scheme) ends in one of these.
        var nameStart = pair.LastIndexOfAny(['/', ',', ';', ' ', '\\'], equals) + 1;
        var name = pair.Substring(nameStart, equals - nameStart);
        var value = pair.Substring(equals + 1);
        if (at + nameStart == anchor.Start)
        {
            var length = value.TrimEnd(',', ';', '.', '\\').Length;
            value = value.Substring(0, length);
            Anchored = (at + equals + 1, length);
        }

        _values[name] = Uri.UnescapeDataString(value);
    }

    private static (int At, int Length) NextSeparator(string raw, int from)
    {
        for (var i = from; i < raw.Length; i++)
        {
            if (raw[i] is not ('&' or '\\'))
                continue;

            foreach (var separator in Separators)
            {
                if (string.CompareOrdinal(raw, i, separator, 0, separator.Length) == 0)
                    return (i, separator.Length);
            }
        }

        return (raw.Length, 0);
    }
}
