namespace SdkKit.Secrets.Checksums;

/// <summary>The CRC of ISO 3309 that zip, png and many token formats use.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = MakeTable();

    public static uint Compute(IEnumerable<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
            crc = crc >> 8 ^ Table[(byte)crc ^ b];
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? value >> 1 ^ Polynomial : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
