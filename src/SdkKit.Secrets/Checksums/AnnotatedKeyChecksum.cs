namespace SdkKit.Secrets.Checksums;

/// <summary>"Legacy CASK": the first 80 characters decode to 60 bytes whose Marvin32, in base 62, starts the rest.</summary>
internal static class AnnotatedKeyChecksum
{
    public const int BodyLength = 80;

    private const ulong Seed = 0x44656661756c7430; // "Default0"
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static bool Holds(string key)
    {
        var expected = Of(key.Substring(0, BodyLength));
        return key.Length == BodyLength + 4
            ? string.CompareOrdinal(key, BodyLength, expected, 0, 4) == 0
            : string.CompareOrdinal(key, BodyLength, expected, 0, expected.Length) == 0;
    }

    /// <summary>Eight characters, of which short keys carry the first four.</summary>
    public static string Of(string body)
    {
        var hash = ReverseBytes(Marvin32.Compute(Convert.FromBase64String(body), BodyLength / 4 * 3, Seed));
        var text = "";
        for (; hash > 0; hash /= 62)
            text = Alphabet[(int)(hash % 62)] + text;

        // Re-encoded, because six base-62 characters hold more bits than the four bytes that are kept.
        return Convert.ToBase64String(Convert.FromBase64String(text.PadRight(6, '0') + "=="));
    }

    private static uint ReverseBytes(uint value) => value << 24 | (value & 0xFF00) << 8 | (value >> 8 & 0xFF00) | value >> 24;
}
