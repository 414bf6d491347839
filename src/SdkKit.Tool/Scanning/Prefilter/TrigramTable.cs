using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>The literals by their trigram: a bitmap that stays in the nearest cache says no to nearly all others, open addressing finds the rest.</summary>
internal sealed class TrigramTable
{
    /// <summary>How many bytes <see cref="KeepLikely"/> reads at a position.</summary>
    public const int Reads = sizeof(uint);

    private const int BitmapShift = 32 - 17;

    private readonly uint[] _bitmap = new uint[1 << (32 - BitmapShift - 5)];
    private readonly uint[] _trigrams;
    private readonly AnchorLiteral[][] _literals;
    private readonly int _slotShift;

    public TrigramTable(IReadOnlyCollection<AnchorLiteral> literals)
    {
        var slotBits = BitOperations.Log2((uint)literals.Count) + 2;
        _slotShift = 32 - slotBits;
        _trigrams = new uint[1 << slotBits];
        _literals = new AnchorLiteral[1 << slotBits][];
        foreach (var literal in literals)
        {
            var trigram = Lower(literal.Trigram[0], literal.Trigram[1], literal.Trigram[2]);
            var slot = Hash(trigram) >> _slotShift;
            while (_trigrams[slot] != 0 && _trigrams[slot] != trigram)
                slot = slot + 1 & (uint)_trigrams.Length - 1;
            _literals[slot] = _trigrams[slot] == 0 ? [literal] : [.. _literals[slot], literal];
            _trigrams[slot] = trigram;
            AddEveryCase(literal);
        }
    }

    /// <summary>Moves the positions that may hold a trigram to the front, and answers how many they are; without a branch, for the next one is never foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int KeepLikely(ref byte text, Span<int> positions)
    {
        ref var bitmap = ref MemoryMarshal.GetArrayDataReference(_bitmap);
        var kept = 0;
        foreach (var position in positions)
        {
            var hash = Hash(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, position)) & 0xFFFFFF) >> BitmapShift;
            positions[kept] = position;
            kept += (int)(Unsafe.Add(ref bitmap, hash >> 5) >> (int)hash) & 1;
        }

        return kept;
    }

    /// <summary>The literals that have the trigram, whatever the case of its letters.</summary>
    public ReadOnlySpan<AnchorLiteral> Find(byte first, byte second, byte third)
    {
        var trigram = Lower(first, second, third);
        for (var slot = Hash(trigram) >> _slotShift; _trigrams[slot] != 0; slot = slot + 1 & (uint)_trigrams.Length - 1)
        {
            if (_trigrams[slot] == trigram)
                return _literals[slot];
        }

        return [];
    }

    private void AddEveryCase(AnchorLiteral literal)
    {
        var trigram = literal.Trigram;
        for (var cases = 0; cases < 8; cases++)
        {
            var value = 0u;
            for (var i = 0; i < 3; i++)
                value |= (uint)((cases >> i & 1) == 0 ? trigram[i] : literal.OtherCase(trigram[i])) << (8 * i);
            var hash = Hash(value) >> BitmapShift;
            _bitmap[hash >> 5] |= 1u << (int)hash;
        }
    }

    /// <summary>Letters of either case become equal, and a few signs too. Never zero.</summary>
    private static uint Lower(byte first, byte second, byte third) => 0x202020u | first | (uint)second << 8 | (uint)third << 16;

    private static uint Hash(uint trigram) => trigram * 0x9E3779B1;
}
