namespace SdkKit.Secrets.Checksums;

/// <summary>The keyed 32-bit hash that Microsoft's identifiable keys end in (published with SymCrypt as marvin32).</summary>
internal static class Marvin32
{
    public static uint Compute(byte[] data, int count, ulong seed)
    {
        var low = (uint)seed;
        var high = (uint)(seed >> 32);
        var i = 0;
        for (; i + 4 <= count; i += 4)
        {
            low += (uint)(data[i] | data[i + 1] << 8 | data[i + 2] << 16 | data[i + 3] << 24);
            Mix(ref low, ref high);
        }

        var rest = 0x80u;
        for (var j = count - 1; j >= i; j--)
            rest = rest << 8 | data[j];
        low += rest;
        Mix(ref low, ref high);
        Mix(ref low, ref high);
        return low ^ high;
    }

    private static void Mix(ref uint low, ref uint high)
    {
        high ^= low;
        low = RotateLeft(low, 20) + high;
        high = RotateLeft(high, 9) ^ low;
        low = RotateLeft(low, 27) + high;
        high = RotateLeft(high, 19);
    }

    private static uint RotateLeft(uint value, int bits) => value << bits | value >> (32 - bits);
}
