using Microsoft.Extensions.Logging;

namespace SdkKit.Observability;

/// <summary>Routes, never addresses: what stands in a path or query may be a person or a signature.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(30, LogLevel.Debug, "{Method} {Host}{Route}: {Status} in {Milliseconds:0.#} ms [request id {RequestId}]")]
    public static partial void Answered(ILogger logger, string method, string? host, string route, int status, double milliseconds, string? requestId);

    [LoggerMessage(31, LogLevel.Debug, "{Method} {Host}{Route}: {ErrorType} after {Milliseconds:0.#} ms")]
    public static partial void Failed(ILogger logger, string method, string? host, string route, string errorType, double milliseconds);
}
