namespace SdkKit.Emulator.Tokens;

/// <summary>Why an access token is refused.</summary>
internal enum TokenFailure
{
    Missing,
    Invalid,
    Expired,
    WrongTenant,
    WrongAudience,
}
