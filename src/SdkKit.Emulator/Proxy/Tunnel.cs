namespace SdkKit.Emulator.Proxy;

/// <summary>Connection feature: the requests arrive through an authenticated TLS tunnel to this host.</summary>
internal sealed record Tunnel(string Host);
