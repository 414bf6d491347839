using System.Security.Cryptography;
using System.Text;
using SdkKit.Secrets.Checksums;

namespace SdkKit.Secrets.Tests.Generated;

/// <summary>Credentials that are valid in form and worth nothing, made when a test runs: the repository itself holds none.</summary>
internal static class GeneratedSecret
{
    private const string Base62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static string EntraClientSecret(Random random)
    {
        var body = Letters(random, 3) + "8Q" + "~" + Letters(random, 31);
        return body + EntraSecretChecksum.Of(body);
    }

    /// <summary>A client secret whose last character is not the one that its checksum asks for.</summary>
    public static string AlteredEntraClientSecret(Random random)
    {
        var secret = EntraClientSecret(random);
        return secret[..^1] + (secret[^1] == 'a' ? 'b' : 'a');
    }

    public static string Key(Random random, int byteCount) => Convert.ToBase64String(Bytes(random, byteCount));

    public static string IdentifiableKey(Random random, string signature, int byteCount, string seed)
    {
        var digits = (byteCount * 8 + 5) / 6;
        var text = Letters(random, digits - 10) + signature + "A" + Letters(random, 5);
        var bytes = Convert.FromBase64String(text.PadRight((digits + 3) / 4 * 4, '='));
        var checksum = Marvin32.Compute(bytes, byteCount - 4, seed.Aggregate(0UL, (sum, letter) => sum << 8 | letter));
        BitConverter.TryWriteBytes(bytes.AsSpan(byteCount - 4), checksum);
        return Convert.ToBase64String(bytes);
    }

    public static string AnnotatedKey(Random random, string provider)
    {
        var body = Letters(random, 52) + "JQQ" + "J99CK" + Letters(random, 16) + provider;
        return body + AnnotatedKeyChecksum.Of(body)[..4];
    }

    public static string PrefixedToken(Random random, string prefix)
    {
        var body = Letters(random, 30);
        return $"{prefix}_{body}{PrefixedTokenChecksum.Of(body)}";
    }

    public static string RsaPrivateKey()
    {
        using var rsa = RSA.Create(1024);
        return rsa.ExportPkcs8PrivateKeyPem();
    }

    public static string Token(Random random, object payload) => Token(random, """{"alg":"HS256","typ":"JWT"}""", System.Text.Json.JsonSerializer.Serialize(payload));

    public static string Token(Random random, string header, string payload)
    {
        var signed = $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(Encoding.UTF8.GetBytes(payload))}";
        return $"{signed}.{Encode(HMACSHA256.HashData(Bytes(random, 32), Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string StorageSas(Random random, string expiry, string permissions = "rl") =>
        $"sv=2024-11-04&ss=b&srt=sco&sp={permissions}&se={Uri.EscapeDataString(expiry)}&spr=https&sig={Uri.EscapeDataString(Key(random, 32))}";

    public static string Letters(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Base62[random.Next(Base62.Length)]));

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
