namespace SdkKit.Emulator.Tokens;

/// <summary>How the client proved itself; the claim <c>appidacr</c> says so to resources.</summary>
internal enum ClientAuthenticationClass
{
    Secret = 1,
    Assertion = 2,
}
