namespace SdkKit.Secrets.Structure;

/// <summary>Checks the outermost frame of ASN.1 DER, which every key format of the PKCS family starts with.</summary>
internal static class DerSequence
{
    private const byte Tag = 0x30;

    /// <summary>True when <paramref name="bytes"/> are one SEQUENCE that reaches exactly to their end.</summary>
    public static bool Spans(byte[] bytes) => Length(bytes) == bytes.Length;

    /// <summary>How many bytes the SEQUENCE has that starts with <paramref name="bytes"/>, header included; null where none does.</summary>
    public static int? Length(byte[] bytes)
    {
        if (bytes.Length < 5 || bytes[0] != Tag)
            return null;
        if (bytes[1] < 0x80)
            return 2 + bytes[1];

        var lengthBytes = bytes[1] & 0x7F;
        if (lengthBytes is 0 or > 3)
            return null;

        var length = 0;
        for (var i = 0; i < lengthBytes; i++)
            length = length << 8 | bytes[2 + i];
        return 2 + lengthBytes + length;
    }
}
