using System.Text;

namespace SdkKit.Secrets.Checksums;

/// <summary>The last three of a client secret's 40 characters are computed from the other 37.</summary>
internal static class EntraSecretChecksum
{
    public const int BodyLength = 37;

    private const ulong Seed = 0x4161645077643030; // "AadPwd00"
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";
    private const int EncodedLength = 6;

    public static bool Holds(string secret) =>
        secret.Length == BodyLength + 3 && string.CompareOrdinal(secret, BodyLength, Of(secret.Substring(0, BodyLength)), 0, 3) == 0;

    /// <summary>The three characters that complete <paramref name="body"/>.</summary>
    public static string Of(string body)
    {
        var hash = Marvin32.Compute(Encoding.ASCII.GetBytes(body), BodyLength, Seed);
        var encoded = new char[EncodedLength];
        for (var i = EncodedLength - 1; i >= 0; i--)
        {
            encoded[i] = Alphabet[(int)(hash % (uint)Alphabet.Length)];
            hash /= (uint)Alphabet.Length;
        }

        return new string(encoded, 0, 3);
    }
}
