namespace SdkKit.Emulator.Tokens;

internal sealed record IssuedToken(string AccessToken, string Audience, DateTimeOffset NotBefore, DateTimeOffset ExpiresOn);
