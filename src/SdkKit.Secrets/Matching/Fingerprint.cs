using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Secrets.Matching;

/// <summary>A short keyed hash by which equal secrets are recognised without being shown.</summary>
internal static class Fingerprint
{
    private const int Bytes = 6;

    public static string Of(string secret, IReadOnlyList<byte> key)
    {
        using var hmac = new HMACSHA256([.. key]);
        var hash = hmac.ComputeHash(Encoding.UTF8.GetBytes(secret));
        var text = new StringBuilder(Bytes * 2);
        for (var i = 0; i < Bytes; i++)
            text.Append("0123456789abcdef"[hash[i] >> 4]).Append("0123456789abcdef"[hash[i] & 15]);
        return text.ToString();
    }
}
