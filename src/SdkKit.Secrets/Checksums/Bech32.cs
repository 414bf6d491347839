namespace SdkKit.Secrets.Checksums;

/// <summary>The checksum of BIP-173: a readable part, the separator 1, data, and six characters over both.</summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int Length = 6;

    private static readonly uint[] Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    public static bool Holds(string text)
    {
        var lower = text.ToLowerInvariant();
        var separator = lower.LastIndexOf('1');
        if (separator < 1 || separator + Length >= lower.Length)
            return false;

        var sum = Readable(lower.Substring(0, separator));
        foreach (var c in lower.Substring(separator + 1))
        {
            var value = Alphabet.IndexOf(c);
            if (value < 0)
                return false;
            sum = Step(sum, (uint)value);
        }

        return sum == 1;
    }

    /// <summary>The six characters that complete <paramref name="data"/> behind <paramref name="readable"/>.</summary>
    public static string Of(string readable, string data)
    {
        var sum = data.Aggregate(Readable(readable.ToLowerInvariant()), static (s, c) => Step(s, (uint)Alphabet.IndexOf(c)));
        for (var i = 0; i < Length; i++)
            sum = Step(sum, 0);
        sum ^= 1;
        return string.Concat(Enumerable.Range(0, Length).Select(i => Alphabet[(int)(sum >> 5 * (Length - 1 - i) & 31)]));
    }

    private static uint Readable(string readable)
    {
        var sum = readable.Aggregate(1u, static (s, c) => Step(s, (uint)c >> 5));
        return readable.Aggregate(Step(sum, 0), static (s, c) => Step(s, (uint)c & 31));
    }

    private static uint Step(uint sum, uint value)
    {
        var top = sum >> 25;
        sum = (sum & 0x1ffffff) << 5 ^ value;
        for (var i = 0; i < Generator.Length; i++)
            sum ^= (top >> i & 1) != 0 ? Generator[i] : 0;
        return sum;
    }
}
