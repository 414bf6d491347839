using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// The literals by their gram: the first three bytes, whatever the case of their letters, choose an entry that stays in the nearest cache, the fourth one a bit in it,
/// which says no to nearly all others.
/// </summary>
internal sealed class GramTable
{
    /// <summary>How many bytes <see cref="KeepLikely"/> reads at a position.</summary>
    public const int LongestGram = sizeof(uint);

    private const int HashBits = 12;

    /// <summary>Makes letters of either case equal, and a few signs too.</summary>
    private const uint LowerCase = 0x20202020;

    private readonly uint[] _fourths = new uint[1 << HashBits];
    private readonly ushort[] _ends = new ushort[(1 << HashBits) + 1];
    private readonly GramEntry[] _entries;

    public GramTable(IReadOnlyCollection<AnchorLiteral> literals)
    {
        _entries = new GramEntry[literals.Count];
        var next = new ushort[_ends.Length];
        foreach (var literal in literals)
            next[Hash(literal.Gram)]++;
        for (var hash = 0; hash + 1 < _ends.Length; hash++)
        {
            _ends[hash + 1] = (ushort)(_ends[hash] + next[hash]);
            next[hash] = _ends[hash];
        }

        foreach (var literal in literals)
        {
            var hash = Hash(literal.Gram);
            _entries[next[hash]++] = new GramEntry(literal);
            _fourths[hash] |= literal.GramLength < LongestGram ? uint.MaxValue : 1u << literal.Gram[3];
        }
    }

    /// <summary>Moves the positions that may hold a gram to the front, and answers how many they are; without a branch, for the next one is never foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int KeepLikely(ref byte text, Span<int> positions)
    {
        ref var fourths = ref MemoryMarshal.GetArrayDataReference(_fourths);
        ref var kept = ref MemoryMarshal.GetReference(positions);
        foreach (var position in positions)
        {
            var bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, position));
            kept = position;
            kept = ref Unsafe.Add(ref kept, (int)(Unsafe.Add(ref fourths, Hash(bytes)) >> (int)(bytes >> 24)) & 1);
        }

        return (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetReference(positions), ref kept) / sizeof(int));
    }

    /// <summary>The literals whose gram may start with the three bytes at <paramref name="text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<GramEntry> Find(ReadOnlySpan<byte> text)
    {
        var hash = (int)Hash(text);
        return _entries.AsSpan(_ends[hash].._ends[hash + 1]);
    }

    private static uint Hash(ReadOnlySpan<byte> gram) => Hash(gram[0] | (uint)gram[1] << 8 | (uint)gram[2] << 16);

    /// <summary>Of the first three bytes.</summary>
    private static uint Hash(uint bytes) => ((bytes | LowerCase) << 8) * 0x9E3779B1 >> 32 - HashBits;
}
