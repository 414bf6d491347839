using Microsoft.Extensions.Logging;

namespace SdkKit.Tokens;

internal static partial class TokenLog
{
    [LoggerMessage(1, LogLevel.Warning, "The token for {Audience} could not be refreshed; the present one is used until it expires.")]
    public static partial void RefreshFailed(ILogger logger, string audience, Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "A token for {Audience} was acquired in {Milliseconds:0} ms; it expires at {ExpiresOn:u}.")]
    public static partial void Acquired(ILogger logger, string audience, double milliseconds, DateTimeOffset expiresOn);

    [LoggerMessage(3, LogLevel.Debug, "No token for {Audience} after {Milliseconds:0} ms: {ErrorType}.")]
    public static partial void NotAcquired(ILogger logger, string audience, double milliseconds, string errorType);

    [LoggerMessage(4, LogLevel.Information, "{Client}: the service demands other claims of the token (continuous access evaluation); the request goes once more with a new one.")]
    public static partial void ClaimsChallenge(ILogger logger, string client);
}
