using Microsoft.Extensions.Logging;

namespace SdkKit.Tokens;

internal static partial class TokenLog
{
    [LoggerMessage(1, LogLevel.Warning, "The token for {Audience} could not be refreshed; the present one is used until it expires.")]
    public static partial void RefreshFailed(ILogger logger, string audience, Exception exception);
}
