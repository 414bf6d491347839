namespace SdkKit.Emulator.Tokens;

/// <summary>The outcome of checking an access token: a caller, or the reason why there is none.</summary>
internal sealed record TokenVerdict(Caller? Caller, TokenFailure Failure, string? Audience = null);
