using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Looks at 32 positions at a time for the grams of groups of them: a table for each half of each of four bytes tells by one bit a group whether it
/// occurs there ("Teddy", from Intel's Hyperscan). What it lets through is a candidate, what it holds back is none.
/// </summary>
internal sealed class VectorFilter
{
    private const int GroupsInPlane = 8;
    private const int Planes = 2;
    private const int TablesInPlane = 2 * GramTable.LongestGram;

    /// <summary>What a position costs that one literal more lets through to the comparison, against one that the table of grams turns down.</summary>
    private const double Comparison = 8;

    private readonly Vector256<byte>[] _tables = new Vector256<byte>[Planes * TablesInPlane];

    /// <summary>Also decides by which of its grams each literal is looked for.</summary>
    public VectorFilter(IEnumerable<AnchorLiteral> literals)
    {
        var groups = new GramGroup[Planes * GroupsInPlane];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = new GramGroup();

        // Common ones first: each of them gets a group of its own, and what is rare joins those that it costs least.
        foreach (var literal in literals.OrderByDescending(static literal => Enumerable.Range(0, literal.Grams).Min(literal.ShareAt)))
            AddTo(groups, literal);
        for (var table = 0; table < _tables.Length; table++)
            _tables[table] = Table(groups.AsSpan(table / TablesInPlane * GroupsInPlane, GroupsInPlane), table % TablesInPlane);
    }

    /// <summary>How many positions <see cref="Candidates"/> answers for.</summary>
    public static int Positions => Vector256<byte>.Count;

    /// <summary>One bit for each of the 32 positions from <paramref name="text"/> on, set where a gram may start; three bytes more are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Candidates(ref byte text)
    {
        ref var tables = ref MemoryMarshal.GetArrayDataReference(_tables);
        var half = Vector256.Create((byte)0x0F);
        var first = Vector256.LoadUnsafe(ref text);
        var second = Vector256.LoadUnsafe(ref text, 1);
        var third = Vector256.LoadUnsafe(ref text, 2);
        var fourth = Vector256.LoadUnsafe(ref text, 3);
        var (low1, high1) = (first & half, (first.AsUInt16() >>> 4).AsByte() & half);
        var (low2, high2) = (second & half, (second.AsUInt16() >>> 4).AsByte() & half);
        var (low3, high3) = (third & half, (third.AsUInt16() >>> 4).AsByte() & half);
        var (low4, high4) = (fourth & half, (fourth.AsUInt16() >>> 4).AsByte() & half);
        var groups = Lookup(ref tables, 0, low1) & Lookup(ref tables, 1, high1) & Lookup(ref tables, 2, low2) & Lookup(ref tables, 3, high2)
            & Lookup(ref tables, 4, low3) & Lookup(ref tables, 5, high3) & Lookup(ref tables, 6, low4) & Lookup(ref tables, 7, high4);
        groups |= Lookup(ref tables, 8, low1) & Lookup(ref tables, 9, high1) & Lookup(ref tables, 10, low2) & Lookup(ref tables, 11, high2)
            & Lookup(ref tables, 12, low3) & Lookup(ref tables, 13, high3) & Lookup(ref tables, 14, low4) & Lookup(ref tables, 15, high4);
        return ~Vector256.Equals(groups, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Lookup(ref Vector256<byte> tables, int index, Vector256<byte> halves)
    {
        var table = Unsafe.Add(ref tables, index);
        return Avx2.IsSupported
            ? Avx2.Shuffle(table, halves)
            : Vector256.Create(Vector128.Shuffle(table.GetLower(), halves.GetLower()), Vector128.Shuffle(table.GetLower(), halves.GetUpper()));
    }

    private static void AddTo(GramGroup[] groups, AnchorLiteral literal)
    {
        var (best, bestOffset, least) = (groups[0], 0, double.MaxValue);
        foreach (var group in groups)
        {
            for (var offset = 0; offset < literal.Grams; offset++)
            {
                // What the group lets through more, and what is then found and has to be compared.
                var cost = group.ShareWith(literal, offset) - group.Share + Comparison * literal.ShareAt(offset);
                if (cost < least)
                    (best, bestOffset, least) = (group, offset, cost);
            }
        }

        literal.Offset = bestOffset;
        best.Add(literal);
    }

    private static Vector256<byte> Table(ReadOnlySpan<GramGroup> groups, int table)
    {
        Span<byte> entries = stackalloc byte[Vector256<byte>.Count];
        for (var half = 0; half < 16; half++)
        {
            for (var group = 0; group < groups.Length; group++)
            {
                if (table % 2 == 0 ? groups[group].HasLow(table / 2, half) : groups[group].HasHigh(table / 2, half))
                    entries[half] |= (byte)(1 << group);
            }

            entries[half + 16] = entries[half];
        }

        return Vector256.Create<byte>(entries);
    }
}
