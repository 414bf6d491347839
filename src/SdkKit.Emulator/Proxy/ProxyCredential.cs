using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Emulator.Proxy;

/// <summary>The password of one run: loopback is open to every user of the machine, the emulator is not.</summary>
internal sealed class ProxyCredential
{
    public const string UserName = "x";
    private const string Scheme = "Basic ";
    private readonly byte[] _expected;

    public ProxyCredential()
    {
        Password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _expected = Encoding.ASCII.GetBytes($"{UserName}:{Password}");
    }

    public string Password { get; }

    public bool Accepts(string? proxyAuthorization)
    {
        if (proxyAuthorization is null || !proxyAuthorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var encoded = proxyAuthorization.AsSpan(Scheme.Length).Trim();
        Span<byte> decoded = stackalloc byte[256];
        return encoded.Length <= 256
            && Convert.TryFromBase64Chars(encoded, decoded, out var length)
            && CryptographicOperations.FixedTimeEquals(decoded[..length], _expected);
    }
}
