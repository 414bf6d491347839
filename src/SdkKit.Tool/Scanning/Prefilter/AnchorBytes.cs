using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Tells from the bytes of UTF-8 text whether any rule has anything to look at: the engine's own prefilter, with vectors, which the compiler's
/// old runtimes do not have. Nearly all text ends here.
/// </summary>
internal sealed class AnchorBytes
{
    private const int HashBits = 16;

    private readonly VectorFilter _vectors;
    private readonly uint[] _bitmap = new uint[1 << (HashBits - 5)];
    private readonly Dictionary<uint, AnchorLiteral[]> _literals;

    public AnchorBytes(IReadOnlyList<SecretRule> rules)
    {
        _literals = rules
            .SelectMany(static rule => rule.Anchors.Select(text => (text, rule.IgnoreCase)))
            .Distinct()
            .Select(static anchor => new AnchorLiteral(anchor.text, anchor.IgnoreCase))
            .GroupBy(static literal => literal.Trigram)
            .ToDictionary(static group => group.Key, static group => group.ToArray());
        _vectors = new VectorFilter(_literals.Keys);
        foreach (var trigram in _literals.Keys)
            _bitmap[Hash(trigram) >> 5] |= 1u << (int)(Hash(trigram) & 31);
    }

    /// <summary>For all rules; made when the first file is read.</summary>
    public static AnchorBytes All => OfAllRules.Value;

    private static readonly Lazy<AnchorBytes> OfAllRules = new(static () => new AnchorBytes(SecretRules.All));

    /// <summary>Whether any anchor stands in <paramref name="text"/>.</summary>
    public bool IsAnyIn(ReadOnlySpan<byte> text)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var at = 0;
        for (; at <= text.Length - VectorFilter.Reads; at += 32)
        {
            for (var candidates = _vectors.Candidates(ref Unsafe.Add(ref first, at)); candidates != 0; candidates &= candidates - 1)
            {
                if (IsAt(text, at + BitOperations.TrailingZeroCount(candidates)))
                    return true;
            }
        }

        for (; at <= text.Length - 3; at++)
        {
            if (IsAt(text, at))
                return true;
        }

        return false;
    }

    private bool IsAt(ReadOnlySpan<byte> text, int at)
    {
        var trigram = (uint)(FoldedByte.Of(text[at]) | FoldedByte.Of(text[at + 1]) << 8 | FoldedByte.Of(text[at + 2]) << 16);
        var hash = Hash(trigram);
        if ((_bitmap[hash >> 5] >> (int)(hash & 31) & 1) == 0 || !_literals.TryGetValue(trigram, out var literals))
            return false;

        foreach (var literal in literals)
        {
            if (literal.IsAround(text, at))
                return true;
        }

        return false;
    }

    private static uint Hash(uint trigram) => trigram * 0x9E3779B1 >> (32 - HashBits);
}
