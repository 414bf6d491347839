using System.Numerics;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Trigrams that the vector filter asks for with one bit: for each of the three bytes, the low and the high halves that occur. It lets through
/// whatever their combinations make up, so that alike trigrams belong together. Both cases of a letter differ in the high half alone.
/// </summary>
internal sealed class TrigramGroup
{
    private readonly int[] _low = new int[3];
    private readonly int[] _high = new int[3];

    /// <summary>Text positions that it lets through, as a share.</summary>
    public double Cost { get; private set; }

    /// <summary>The same with one more trigram.</summary>
    public double CostWith(AnchorLiteral literal, int offset)
    {
        var trigram = literal.TrigramAt(offset);
        var cost = 1.0;
        for (var i = 0; i < 3; i++)
            cost *= Share(_low[i] | LowOf(trigram[i]), _high[i] | HighOf(trigram[i], literal));
        return cost;
    }

    public void Add(AnchorLiteral literal)
    {
        Cost = CostWith(literal, literal.Offset);
        for (var i = 0; i < 3; i++)
        {
            _low[i] |= LowOf(literal.Trigram[i]);
            _high[i] |= HighOf(literal.Trigram[i], literal);
        }
    }

    public bool HasLow(int index, int half) => (_low[index] >> half & 1) != 0;

    public bool HasHigh(int index, int half) => (_high[index] >> half & 1) != 0;

    private static int LowOf(byte b) => 1 << (b & 15);

    private static int HighOf(byte b, AnchorLiteral literal) => 1 << (b >> 4) | 1 << (literal.OtherCase(b) >> 4);

    private static double Share(int low, int high)
    {
        var sum = 0.0;
        for (var h = high; h != 0; h &= h - 1)
        {
            for (var l = low; l != 0; l &= l - 1)
                sum += ByteFrequency.Of(BitOperations.TrailingZeroCount(h) << 4 | BitOperations.TrailingZeroCount(l));
        }

        return sum;
    }
}
