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
    private const int Block = 2048;

    /// <summary>So many candidates of a vector are written down at once; most have fewer, and the rest of it is overwritten.</summary>
    private const int Unrolled = 4;

    private static readonly Lazy<AnchorBytes> OfAllRules = new(static () => new AnchorBytes(SecretScanner.Anchors));

    private readonly VectorFilter _vectors;
    private readonly GramTable _grams;

    public AnchorBytes(IReadOnlyList<AnchorPrefilter.Anchor> anchors)
    {
        List<AnchorLiteral> literals = [.. anchors.Select(static anchor => new AnchorLiteral(anchor))];
        _vectors = new VectorFilter(literals);
        _grams = new GramTable(literals);
    }

    /// <summary>For all rules; made when the first file is read.</summary>
    public static AnchorBytes All => OfAllRules.Value;

    /// <summary>Makes it, and has its code compiled.</summary>
    public static void Prepare() => All.FindIn("no anchor"u8, new AnchorPlaces());

    /// <summary>Adds the anchors in <paramref name="text"/> to <paramref name="places"/>, by byte.</summary>
    public void FindIn(ReadOnlySpan<byte> text, AnchorPlaces places) => Find(text, new Filter(All: true, IsAscii: false, IsCSharp: false), places);

    /// <summary>The same for those that what stands behind them lets find anything.</summary>
    public void FindTellingIn(ReadOnlySpan<byte> text, bool isAscii, TextSyntax syntax, AnchorPlaces places) =>
        Find(text, new Filter(All: false, isAscii, syntax == TextSyntax.CSharp), places);

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // One call may be all that a small scan makes.
    private void Find(ReadOnlySpan<byte> text, Filter filter, AnchorPlaces places)
    {
        Span<int> candidates = stackalloc int[Block + Unrolled];
        ref var first = ref MemoryMarshal.GetReference(text);
        var end = text.Length - VectorFilter.Positions - GramTable.LongestGram;
        var source = new CSharpSource(text);
        var at = 0;
        while (at <= end)
        {
            var count = 0;
            for (var blockEnd = Math.Min(at + Block - VectorFilter.Positions, end); at <= blockEnd; at += VectorFilter.Positions)
            {
                count = Append(_vectors.Candidates(ref Unsafe.Add(ref first, at)), at, count, ref MemoryMarshal.GetReference(candidates));
            }

            foreach (var candidate in candidates[.._grams.KeepLikely(ref first, candidates[..count])])
                FindAt(text, candidate, filter, ref source, places);
        }

        for (; at <= text.Length - 3; at++)
            FindAt(text, at, filter, ref source, places);
    }

    /// <summary>Writes down where the bits of <paramref name="found"/> stand: a loop that ended with the last bit would be mispredicted every time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Append(uint found, int at, int count, ref int candidates)
    {
        var end = count + BitOperations.PopCount(found);
        while (true)
        {
            for (var i = 0; i < Unrolled; i++)
            {
                Unsafe.Add(ref candidates, count + i) = at + BitOperations.TrailingZeroCount(found);
                found &= found - 1;
            }

            count += Unrolled;
            if (count >= end)
                return end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FindAt(ReadOnlySpan<byte> text, int at, Filter filter, ref CSharpSource source, AnchorPlaces places)
    {
        foreach (ref readonly var entry in _grams.Find(text[at..]))
        {
            if (entry.StartAround(text, at) is >= 0 and var start && (filter.All || IsTelling(text, start, entry.Literal, filter, ref source)))
                places.Add(entry.Literal.Anchor, start);
        }
    }

    private static bool IsTelling(ReadOnlySpan<byte> text, int start, AnchorLiteral literal, Filter filter, ref CSharpSource source)
    {
        var end = start + literal.Bytes.Length;
        return filter.IsCSharp && literal.Anchor.Sequel == AnchorSequel.Value
            ? CSharpValueBytes.MayFollow(text, start, end, ref source)
            : SequelBytes.MayFollow(literal.Anchor, text, end, filter.IsAscii);
    }

    /// <param name="All">Whatever stands behind them.</param>
    /// <param name="IsAscii">Whether all of the text is ASCII.</param>
    /// <param name="IsCSharp">Whether it is C# source.</param>
    private readonly record struct Filter(bool All, bool IsAscii, bool IsCSharp);
}
