namespace SdkKit.Secrets.Structure;

/// <summary>Checks the outermost frame of ASN.1 DER, which every key format of the PKCS family starts with.</summary>
internal static class DerSequence
{
    private const byte Tag = 0x30;

    /// <summary>True when <paramref name="bytes"/> are one SEQUENCE that reaches exactly to their end.</summary>
    public static bool Spans(byte[] bytes)
    {
        if (bytes.Length < 4 || bytes[0] != Tag)
            return false;
        if (bytes[1] < 0x80)
            return bytes.Length == 2 + bytes[1];

        var lengthBytes = bytes[1] & 0x7F;
        if (lengthBytes is 0 or > 3)
            return false;

        var length = 0;
        for (var i = 0; i < lengthBytes; i++)
            length = length << 8 | bytes[2 + i];
        return bytes.Length == 2 + lengthBytes + length;
    }
}
