using System.Numerics;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Grams that the vector filter asks for with one bit: for each of their bytes, the low and the high halves that occur. It lets through whatever their
/// combinations make up, so that alike grams belong together. Both cases of a letter differ in the high half alone.
/// </summary>
internal sealed class GramGroup
{
    private const int AllHalves = 0xFFFF;

    private readonly int[] _low = new int[GramTable.LongestGram];
    private readonly int[] _high = new int[GramTable.LongestGram];

    /// <summary>Text positions that it lets through, as a share.</summary>
    public double Share { get; private set; }

    /// <summary>The same with one more gram.</summary>
    public double ShareWith(AnchorLiteral literal, int offset)
    {
        var gram = literal.GramAt(offset);
        var share = 1.0;
        for (var i = 0; i < _low.Length; i++)
            share *= ShareOf(_low[i] | LowOf(gram, i), _high[i] | HighOf(gram, i, literal));
        return share;
    }

    public void Add(AnchorLiteral literal)
    {
        Share = ShareWith(literal, literal.Offset);
        for (var i = 0; i < _low.Length; i++)
        {
            _low[i] |= LowOf(literal.Gram, i);
            _high[i] |= HighOf(literal.Gram, i, literal);
        }
    }

    public bool HasLow(int index, int half) => (_low[index] >> half & 1) != 0;

    public bool HasHigh(int index, int half) => (_high[index] >> half & 1) != 0;

    /// <summary>What stands behind a gram of three bytes may be anything.</summary>
    private static int LowOf(ReadOnlySpan<byte> gram, int index) => index < gram.Length ? 1 << (gram[index] & 15) : AllHalves;

    private static int HighOf(ReadOnlySpan<byte> gram, int index, AnchorLiteral literal) =>
        index < gram.Length ? 1 << (gram[index] >> 4) | 1 << (literal.OtherCase(gram[index]) >> 4) : AllHalves;

    private static double ShareOf(int low, int high)
    {
        if (low == AllHalves && high == AllHalves)
            return 1;

        var sum = 0.0;
        for (var h = high; h != 0; h &= h - 1)
        {
            for (var l = low; l != 0; l &= l - 1)
                sum += ByteFrequency.Of(BitOperations.TrailingZeroCount(h) << 4 | BitOperations.TrailingZeroCount(l));
        }

        return sum;
    }
}
