using System.Runtime.CompilerServices;

namespace SdkKit.Secrets.Matching;

/// <summary>
/// Finds every anchor literal of every rule in one pass: three case-folded characters at a time index a bitmap that holds each literal's rarest
/// trigram; only a set bit leads to a comparison. Works alike on UTF-16 and UTF-8, because anchors are ASCII.
/// </summary>
internal sealed class AnchorPrefilter
{
    private const uint Multiplier = 0x9E3779B1;
    private const int HashBits = 16;
    private const int BucketBits = 10;

    private readonly uint[] _bitmap = new uint[1 << HashBits - 5];
    private readonly Anchor?[] _buckets = new Anchor?[1 << BucketBits];
    private readonly List<Anchor> _anchors = new(1024);

    public AnchorPrefilter(IReadOnlyList<SecretRule> rules)
        : this(AnchorTable.RowsOf(rules))
    {
    }

    /// <param name="rows">Of <see cref="AnchorTable"/>.</param>
    public AnchorPrefilter(string rows)
    {
        for (var (at, rule) = (0, 0); at < rows.Length; rule++)
            at = AddRow(rows, at, rule);
    }

    /// <summary>Every literal of every rule.</summary>
    public IReadOnlyList<Anchor> Anchors => _anchors;

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

    /// <summary>Whether an anchor stands between <paramref name="start"/> and <paramref name="end"/> together with what its rule needs behind it.</summary>
    public bool HasTellingHit(string text, int start, int end, SourcePart part)
    {
        var position = new Position { Index = start };
        while (TryNext(text, end, ref position, out var anchor))
        {
            var (from, to) = (position.AnchorStart, position.AnchorStart + anchor.Literal.Length);
            if (from >= start && to <= end && (anchor.Sequel == AnchorSequel.Any || SequelGlance.MayFollow(anchor, text, from, start, end, part)))
                return true;
        }

        return false;
    }

    /// <summary>Moves on to the next anchor; false at the end of the text.</summary>
    public bool TryNext(string text, ref Position position, out Anchor anchor) => TryNext(text, text.Length, ref position, out anchor);

    [MethodImpl(Compilation.AtOnce)]
    private bool TryNext(string text, int end, ref Position position, out Anchor anchor)
    {
        var bitmap = _bitmap;
        var window = WindowBefore(text, position.Index);
        for (var i = position.Index; i < end; i++)
        {
            window = window >> 7 | Fold(text[i]) << 14;
            var hash = Hash(window);
            if ((bitmap[hash >> 5] >> (int)(hash & 31) & 1) == 0)
                continue;

            var from = i == position.Index ? position.Next : 0;
            for (var candidate = _buckets[hash & (1 << BucketBits) - 1]; candidate is not null; candidate = candidate.InBucket)
            {
                if (candidate.Hash == hash && candidate.Ordinal >= from && candidate.IsAt(text, i - 2))
                {
                    // The next search takes this very character again, with the rest of its bucket.
                    position = new Position { Index = i, Next = candidate.Ordinal + 1, AnchorStart = candidate.StartFrom(i - 2) };
                    anchor = candidate;
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

            for (var anchor = _buckets[hash & (1 << BucketBits) - 1]; anchor is not null; anchor = anchor.InBucket)
            {
                if (anchor.Hash == hash && anchor.IsAt(utf8, i - 2, start, start + count))
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

    private static uint Hash(uint window) => window * Multiplier >> 32 - HashBits;

    private int AddRow(string rows, int at, int rule)
    {
        var ignoreCase = rows[at++] == 'i';
        var sequel = (AnchorSequel)(rows[at++] - '0');
        var leastRun = 0;
        for (; rows[at] != ' '; at++)
            leastRun = leastRun * 10 + rows[at] - '0';

        for (at++; at < rows.Length && rows[at] >= ' ';)
        {
            var end = rows.IndexOf(AnchorTable.End, at);
            Add(new Anchor(_anchors.Count, rule, rows.Substring(at, end - at), ignoreCase, sequel, leastRun));
            at = end + 1;
        }

        while (at < rows.Length && rows[at] < ' ')
            at++;
        return at;
    }

    /// <summary>At the end of its bucket: of anchors at one place the first is found first.</summary>
    private void Add(Anchor anchor)
    {
        _anchors.Add(anchor);
        _bitmap[anchor.Hash >> 5] |= 1u << (int)(anchor.Hash & 31);
        ref var place = ref _buckets[anchor.Hash & (1 << BucketBits) - 1];
        if (place is not { } last)
        {
            place = anchor;
            return;
        }

        while (last.InBucket is { } next)
            last = next;
        last.InBucket = anchor;
    }

    /// <summary>Where a search stands.</summary>
    public struct Position
    {
        internal int Index;
        internal int Next;

        /// <summary>Index of the found literal's first character.</summary>
        public int AnchorStart;
    }

    /// <summary>A literal of a rule, and the trigram it is looked for by.</summary>
    internal sealed class Anchor
    {
        private readonly int _trigram;

        public Anchor(int ordinal, int rule, string literal, bool ignoreCase, AnchorSequel sequel, int leastRun)
        {
            Ordinal = ordinal;
            Rule = rule;
            Literal = literal;
            IgnoreCase = ignoreCase;
            Sequel = sequel;
            LeastRun = leastRun;
            _trigram = RareTrigram.IndexIn(literal);
            Hash = AnchorPrefilter.Hash(Fold(literal[_trigram]) | Fold(literal[_trigram + 1]) << 7 | Fold(literal[_trigram + 2]) << 14);
        }

        /// <summary>Its place among all.</summary>
        public int Ordinal { get; }

        public int Rule { get; }

        public string Literal { get; }

        public bool IgnoreCase { get; }

        public AnchorSequel Sequel { get; }

        /// <summary>What <see cref="Sequel"/> asks for.</summary>
        public int LeastRun { get; }

        public uint Hash { get; }

        /// <summary>The next one that may have the same hash.</summary>
        public Anchor? InBucket { get; set; }

        public int StartFrom(int trigramAt) => trigramAt - _trigram;

        public int TrigramFrom(int start) => start + _trigram;

        public bool IsAt(string text, int trigramAt)
        {
            var literal = Literal;
            var start = StartFrom(trigramAt);
            if (start < 0 || start + literal.Length > text.Length)
                return false;

            for (var i = 0; i < literal.Length; i++)
            {
                if (!IsSame(text[start + i], literal[i]))
                    return false;
            }

            return true;
        }

        public bool IsAt(byte[] utf8, int trigramAt, int first, int end)
        {
            var start = StartFrom(trigramAt);
            if (start < first || start + Literal.Length > end)
                return false;

            for (var i = 0; i < Literal.Length; i++)
            {
                if (!IsSame((char)utf8[start + i], Literal[i]))
                    return false;
            }

            return true;
        }

        /// <summary>Of ASCII letters alone the two cases differ by one bit.</summary>
        private bool IsSame(char found, char wanted) => found == wanted || IgnoreCase && (found ^ wanted) == 0x20 && (wanted | 0x20) is >= 'a' and <= 'z';
    }
}
