using System.Numerics;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Trigrams that the vector filter asks for with one bit: for each of the three bytes, the low and the high halves that occur. It lets through
/// whatever their combinations make up, so that alike trigrams belong together.
/// </summary>
internal sealed class TrigramGroup
{
    private readonly int[] _low = new int[3];
    private readonly int[] _high = new int[3];

    /// <summary>Text positions that it lets through, as a share.</summary>
    public double Cost { get; private set; }

    public double CostWith(ReadOnlySpan<byte> trigram)
    {
        var cost = 1.0;
        for (var i = 0; i < 3; i++)
            cost *= Share(_low[i] | 1 << (trigram[i] & 15), _high[i] | 1 << (trigram[i] >> 4));
        return cost;
    }

    public void Add(ReadOnlySpan<byte> trigram)
    {
        Cost = CostWith(trigram);
        for (var i = 0; i < 3; i++)
        {
            _low[i] |= 1 << (trigram[i] & 15);
            _high[i] |= 1 << (trigram[i] >> 4);
        }
    }

    public bool HasLow(int index, int half) => (_low[index] >> half & 1) != 0;

    public bool HasHigh(int index, int half) => (_high[index] >> half & 1) != 0;

    private static double Share(int low, int high)
    {
        var sum = 0.0;
        for (var h = high; h != 0; h &= h - 1)
        {
            for (var l = low; l != 0; l &= l - 1)
                sum += FoldedByte.Frequency(BitOperations.TrailingZeroCount(h) << 4 | BitOperations.TrailingZeroCount(l));
        }

        return sum / 1000;
    }
}
