using Microsoft.Extensions.Logging;

namespace SdkKit.Resilience;

internal static partial class ResilienceLog
{
    [LoggerMessage(20, LogLevel.Warning, "{Method} {Route} failed ({Reason}); repeated in {Wait:0.###} s ({Number} of at most {Max}).")]
    public static partial void Repeating(ILogger logger, string method, string route, string reason, double wait, int number, int max);
}
