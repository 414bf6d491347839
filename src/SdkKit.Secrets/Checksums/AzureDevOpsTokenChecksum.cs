namespace SdkKit.Secrets.Checksums;

/// <summary>The personal access token of 52 base-32 letters: four of its 32 bytes, at fixed places, are the masked CRC32 of the others.</summary>
internal static class AzureDevOpsTokenChecksum
{
    private const int Length = 52;
    private const int ByteCount = 32;
    private const uint UserMask = 0xE0B9692D;
    private const uint ApplicationMask = 0x1019F92E;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Where the checksum's bytes stand, the lowest first.</summary>
    private static readonly int[] Places = [22, 8, 7, 2];

    public static bool Holds(string token)
    {
        if (token.Length != Length || Decode(token) is not { } bytes)
            return false;

        uint stored = 0;
        for (var i = 0; i < Places.Length; i++)
            stored |= (uint)bytes[Places[i]] << 8 * i;
        var crc = Crc32.Compute(bytes.Where(static (_, i) => !Places.Contains(i)));
        return (stored ^ crc) is UserMask or ApplicationMask;
    }

    /// <summary>A token of a user around 28 random bytes.</summary>
    public static string Make(byte[] random)
    {
        var crc = Crc32.Compute(random) ^ UserMask;
        var rest = new Queue<byte>(random);
        var bytes = new byte[ByteCount];
        for (var i = 0; i < ByteCount; i++)
        {
            var place = Array.IndexOf(Places, i);
            bytes[i] = place >= 0 ? (byte)(crc >> 8 * place) : rest.Dequeue();
        }

        return Encode(bytes);
    }

    private static byte[]? Decode(string token)
    {
        var bytes = new byte[ByteCount];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var c in token)
        {
            var value = Alphabet.IndexOf(c);
            if (value < 0)
                return null;

            buffer = (buffer << 5 | value) & 0xFFFF;
            bits += 5;
            if (bits >= 8 && at < ByteCount)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
            }
        }

        return bytes;
    }

    private static string Encode(byte[] bytes)
    {
        var text = new System.Text.StringBuilder(Length);
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            buffer = (buffer << 8 | b) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[buffer >> bits - 5 & 31]);
        }

        return text.Append(bits > 0 ? Alphabet[buffer << 5 - bits & 31].ToString() : "").ToString();
    }
}
