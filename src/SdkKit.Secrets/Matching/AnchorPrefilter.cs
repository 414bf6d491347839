namespace SdkKit.Secrets.Matching;

/// <summary>
/// Finds every anchor literal of every rule in one pass: three case-folded characters at a time index a bitmap that holds each literal's rarest
/// trigram; only a set bit leads to a comparison. Works alike on UTF-16 and UTF-8, because anchors are ASCII.
/// </summary>
internal sealed class AnchorPrefilter
{
    private const int HashBits = 16;

    private readonly uint[] _bitmap = new uint[1 << HashBits - 5];
    private readonly Dictionary<int, Anchor[]> _buckets = [];

    public AnchorPrefilter(IReadOnlyList<SecretRule> rules)
    {
        var anchors = new List<Anchor>();
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var literal in rules[rule].Anchors)
                anchors.Add(new Anchor(anchors.Count, rule, literal, rules[rule].IgnoreCase));
        }

        Anchors = anchors;
        foreach (var anchor in anchors)
        {
            _bitmap[anchor.Hash >> 5] |= 1u << (int)(anchor.Hash & 31);
            _buckets[(int)anchor.Hash] = _buckets.TryGetValue((int)anchor.Hash, out var bucket) ? [.. bucket, anchor] : [anchor];
        }
    }

    /// <summary>Every literal of every rule.</summary>
    public IReadOnlyList<Anchor> Anchors { get; }

    /// <summary>Whether any anchor stands in <paramref name="text"/>.</summary>
    public bool HasHit(string text)
    {
        var position = new Position();
        return TryNext(text, text.Length, ref position, out _);
    }

    /// <summary>Whether any anchor stands between <paramref name="start"/> and <paramref name="end"/>.</summary>
    public bool HasHit(string text, int start, int end)
    {
        var position = new Position { Index = start };
        while (TryNext(text, end, ref position, out var anchor))
        {
            if (position.AnchorStart >= start && position.AnchorStart + anchor.Literal.Length <= end)
                return true;
        }

        return false;
    }

    /// <summary>Moves on to the next anchor; false at the end of the text.</summary>
    public bool TryNext(string text, ref Position position, out Anchor anchor) => TryNext(text, text.Length, ref position, out anchor);

    private bool TryNext(string text, int end, ref Position position, out Anchor anchor)
    {
        var window = WindowBefore(text, position.Index);
        for (var i = position.Index; i < end; i++)
        {
            window = window >> 7 | Fold(text[i]) << 14;
            var hash = Hash(window);
            if ((_bitmap[hash >> 5] >> (int)(hash & 31) & 1) == 0)
                continue;

            var bucket = _buckets[(int)hash];
            for (var b = i == position.Index ? position.Bucket : 0; b < bucket.Length; b++)
            {
                if (bucket[b].IsAt(text, i - 2))
                {
                    // The next search takes this very character again, with the rest of its bucket.
                    position = new Position { Index = i, Bucket = b + 1, AnchorStart = bucket[b].StartFrom(i - 2) };
                    anchor = bucket[b];
                    return true;
                }
            }
        }

        position = new Position { Index = end };
        anchor = null!;
        return false;
    }

    /// <summary>Whether any anchor stands in these UTF-8 bytes.</summary>
    public bool HasHit(byte[] utf8, int start, int count)
    {
        uint window = 0;
        for (var i = start; i < start + count; i++)
        {
            window = window >> 7 | Fold((char)utf8[i]) << 14;
            var hash = Hash(window);
            if ((_bitmap[hash >> 5] >> (int)(hash & 31) & 1) == 0)
                continue;

            foreach (var anchor in _buckets[(int)hash])
            {
                if (anchor.IsAt(utf8, i - 2, start, start + count))
                    return true;
            }
        }

        return false;
    }

    private static uint WindowBefore(string text, int index)
    {
        uint window = 0;
        for (var i = Math.Max(0, index - 2); i < index; i++)
            window = window >> 7 | Fold(text[i]) << 14;
        return window;
    }

    private static uint Fold(char c) => (c | 0x20u) & 0x7F;

    private static uint Hash(uint window) => window * 0x9E3779B1 >> 32 - HashBits;

    /// <summary>Where a search stands.</summary>
    public struct Position
    {
        internal int Index;
        internal int Bucket;

        /// <summary>Index of the found literal's first character.</summary>
        public int AnchorStart;
    }

    /// <summary>A literal of a rule, and the trigram it is looked for by.</summary>
    internal sealed class Anchor
    {
        private readonly int _trigram;

        public Anchor(int ordinal, int rule, string literal, bool ignoreCase)
        {
            Ordinal = ordinal;
            Rule = rule;
            Literal = literal;
            IgnoreCase = ignoreCase;
            _trigram = RareTrigram.IndexIn(literal);
            Hash = AnchorPrefilter.Hash(Fold(literal[_trigram]) | Fold(literal[_trigram + 1]) << 7 | Fold(literal[_trigram + 2]) << 14);
        }

        /// <summary>Its place among all.</summary>
        public int Ordinal { get; }

        public int Rule { get; }

        public string Literal { get; }

        public bool IgnoreCase { get; }

        public uint Hash { get; }

        public int StartFrom(int trigramAt) => trigramAt - _trigram;

        public int TrigramFrom(int start) => start + _trigram;

        public bool IsAt(string text, int trigramAt)
        {
            var start = StartFrom(trigramAt);
            var comparison = IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            return start >= 0 && start + Literal.Length <= text.Length && string.Compare(text, start, Literal, 0, Literal.Length, comparison) == 0;
        }

        public bool IsAt(byte[] utf8, int trigramAt, int first, int end)
        {
            var start = StartFrom(trigramAt);
            if (start < first || start + Literal.Length > end)
                return false;

            for (var i = 0; i < Literal.Length; i++)
            {
                var (found, wanted) = (utf8[start + i], Literal[i]);
                if (found != wanted && !(IgnoreCase && found < 0x80 && char.ToUpperInvariant((char)found) == char.ToUpperInvariant(wanted)))
                    return false;
            }

            return true;
        }
    }
}
