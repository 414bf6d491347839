using System.Globalization;

namespace SdkKit.Emulator.Proxy;

internal sealed record HostAndPort(string Host, int Port)
{
    public static HostAndPort? Parse(string authority)
    {
        var colon = authority.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new HostAndPort(authority[..colon].Trim('[', ']'), port)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");
}
