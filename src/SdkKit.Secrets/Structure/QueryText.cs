using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Structure;

/// <summary>The query around a parameter, in a URL or alone, its separators as URLs, XML and JSON write them.</summary>
internal sealed class QueryText
{
    private static readonly AsciiSet Characters = new("0-9A-Za-z%&=._~:/+*,;!$\\-");
    private static readonly string[] Separators = ["&amp;", "\\u0026", "&"];

    private static readonly char[] BeforeQuery = ['/', ',', ';', '\\'];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private QueryText(int start, int end) => (Start, End) = (start, end);

    public int Start { get; }

    public int End { get; }

    /// <summary>How many parameters it has.</summary>
    public int Count => _values.Count;

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
        if (anchor.Start >= at && anchor.End <= at + pair.Length)
        {
            var value = pair.Substring(anchor.End - at).TrimEnd(',', ';', '.', '\\');
            Anchored = (anchor.End, value.Length);
            _values[anchor.Literal.TrimEnd('=')] = Uri.UnescapeDataString(value);
            return;
        }

        var nameStart = at == Start ? PrefixLength(pair) : 0;
        var equals = pair.IndexOf('=', nameStart);
        if (equals > nameStart)
            _values[pair.Substring(nameStart, equals - nameStart)] = Uri.UnescapeDataString(pair.Substring(equals + 1));
    }

    /// <summary>The first parameter stands behind a path, a scheme or another setting: <c>BlobEndpoint=https://…/;SharedAccessSignature=</c>.</summary>
    private static int PrefixLength(string pair)
    {
        var setting = pair.LastIndexOf("SharedAccessSignature=", StringComparison.OrdinalIgnoreCase);
        return setting >= 0 ? setting + "SharedAccessSignature=".Length : pair.LastIndexOfAny(BeforeQuery) + 1;
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
