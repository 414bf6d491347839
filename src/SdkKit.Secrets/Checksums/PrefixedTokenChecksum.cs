using System.Text;

namespace SdkKit.Secrets.Checksums;

/// <summary>GitHub and npm: prefix, underscore, random body, and the body's CRC32 in six base-62 digits.</summary>
internal static class PrefixedTokenChecksum
{
    private const int Length = 6;
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static bool Holds(string token)
    {
        var body = token.IndexOf('_') + 1;
        return body > 0 && token.Length - body > Length
            && string.CompareOrdinal(token, token.Length - Length, Of(token.Substring(body, token.Length - body - Length)), 0, Length) == 0;
    }

    /// <summary>The six digits that complete <paramref name="body"/>.</summary>
    public static string Of(string body)
    {
        var crc = Crc32.Compute(Encoding.ASCII.GetBytes(body));
        var digits = new char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            digits[i] = Alphabet[(int)(crc % 62)];
            crc /= 62;
        }

        return new string(digits);
    }
}
