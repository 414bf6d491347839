using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Looks at 32 positions at a time for the trigrams of eight groups: a table for each half of each of three bytes tells by one bit a group whether it
/// occurs there ("Teddy", from Intel's Hyperscan). What it lets through is a candidate, what it holds back is none.
/// </summary>
internal sealed class VectorFilter
{
    private const int Groups = 8;

    private readonly Vector256<byte>[] _tables = new Vector256<byte>[6];

    /// <param name="trigrams">Folded, as numbers of three bytes, the first the lowest.</param>
    public VectorFilter(IEnumerable<uint> trigrams)
    {
        var groups = Enumerable.Range(0, Groups).Select(static _ => new TrigramGroup()).ToArray();
        foreach (var trigram in trigrams.Distinct().Order())
        {
            byte[] bytes = [(byte)trigram, (byte)(trigram >> 8), (byte)(trigram >> 16)];
            groups.MinBy(group => group.CostWith(bytes) - group.Cost)!.Add(bytes);
        }

        for (var table = 0; table < _tables.Length; table++)
            _tables[table] = Table(groups, table);
    }

    /// <summary>How many positions <see cref="Candidates"/> answers for.</summary>
    public static int Positions => Vector256<byte>.Count;

    /// <summary>How many bytes it reads for that.</summary>
    public static int Reads => Positions + 2;

    /// <summary>One bit for each of the 32 positions from <paramref name="text"/> on, set where a trigram may start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Candidates(ref byte text)
    {
        ref var tables = ref MemoryMarshal.GetArrayDataReference(_tables);
        var groups = GroupsAt(ref text, 0, ref tables) & GroupsAt(ref text, 1, ref tables) & GroupsAt(ref text, 2, ref tables);
        return ~Vector256.Equals(groups, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> GroupsAt(ref byte text, nuint offset, ref Vector256<byte> tables)
    {
        var halves = Vector256.Create((byte)0x0F);
        var bytes = Vector256.LoadUnsafe(ref text, offset) | Vector256.Create(FoldedByte.CaseBit);
        var low = Lookup(Unsafe.Add(ref tables, 2 * offset), bytes & halves);
        var high = Lookup(Unsafe.Add(ref tables, 2 * offset + 1), (bytes.AsUInt16() >>> 4).AsByte() & halves);
        return low & high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Lookup(Vector256<byte> table, Vector256<byte> index) => Avx2.IsSupported
        ? Avx2.Shuffle(table, index)
        : Vector256.Create(Vector128.Shuffle(table.GetLower(), index.GetLower()), Vector128.Shuffle(table.GetLower(), index.GetUpper()));

    private static Vector256<byte> Table(TrigramGroup[] groups, int table)
    {
        Span<byte> entries = stackalloc byte[Vector256<byte>.Count];
        for (var half = 0; half < 16; half++)
        {
            for (var group = 0; group < Groups; group++)
            {
                if (table % 2 == 0 ? groups[group].HasLow(table / 2, half) : groups[group].HasHigh(table / 2, half))
                    entries[half] |= (byte)(1 << group);
            }

            entries[half + 16] = entries[half];
        }

        return Vector256.Create<byte>(entries);
    }
}
