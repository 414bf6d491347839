using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SdkKit.Secrets;
using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Finds the anchors of all rules in the bytes of UTF-8 text: the engine's own prefilter, with vectors, which the compiler's old runtimes do not have.
/// Whole files are read once, and only what an anchor announces is looked at again.
/// </summary>
internal sealed class AnchorBytes
{
    private const int HashBits = 16;

    private static readonly Lazy<AnchorBytes> OfAllRules = new(static () => new AnchorBytes(SecretScanner.Anchors));

    private readonly VectorFilter _vectors;
    private readonly uint[] _bitmap = new uint[1 << (HashBits - 5)];
    private readonly Dictionary<uint, AnchorLiteral[]> _literals;

    public AnchorBytes(IReadOnlyList<AnchorPrefilter.Anchor> anchors)
    {
        _literals = anchors
            .Select(static anchor => new AnchorLiteral(anchor))
            .GroupBy(static literal => literal.Trigram)
            .ToDictionary(static group => group.Key, static group => group.ToArray());
        _vectors = new VectorFilter(_literals.Keys);
        foreach (var trigram in _literals.Keys)
            _bitmap[Hash(trigram) >> 5] |= 1u << (int)(Hash(trigram) & 31);
    }

    /// <summary>For all rules; made when the first file is read.</summary>
    public static AnchorBytes All => OfAllRules.Value;

    /// <summary>The anchors in <paramref name="text"/> in the engine's order, by byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // One call may be all that a small scan makes.
    public List<AnchorPlace> FindIn(ReadOnlySpan<byte> text)
    {
        var places = new List<AnchorPlace>();
        ref var first = ref MemoryMarshal.GetReference(text);
        var at = 0;
        for (; at <= text.Length - VectorFilter.Reads; at += VectorFilter.Positions)
        {
            for (var candidates = _vectors.Candidates(ref Unsafe.Add(ref first, at)); candidates != 0; candidates &= candidates - 1)
                FindAt(text, at + BitOperations.TrailingZeroCount(candidates), places);
        }

        for (; at <= text.Length - 3; at++)
            FindAt(text, at, places);
        return places;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindAt(ReadOnlySpan<byte> text, int at, List<AnchorPlace> places)
    {
        var trigram = (uint)(FoldedByte.Of(text[at]) | FoldedByte.Of(text[at + 1]) << 8 | FoldedByte.Of(text[at + 2]) << 16);
        var hash = Hash(trigram);
        if ((_bitmap[hash >> 5] >> (int)(hash & 31) & 1) == 0 || !_literals.TryGetValue(trigram, out var literals))
            return;

        foreach (var literal in literals)
        {
            if (literal.StartAround(text, at) is >= 0 and var start)
                places.Add(new AnchorPlace(literal.Anchor, start));
        }
    }

    private static uint Hash(uint trigram) => trigram * 0x9E3779B1 >> (32 - HashBits);
}
