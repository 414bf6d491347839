using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SdkKit.Observability;

namespace SdkKit.Tokens;

/// <summary>The trace, the measurement and the log line of one request for a token; none of them holds it.</summary>
internal sealed class TokenTelemetry : IDisposable
{
    private readonly string _audience;
    private readonly ILogger _logger;
    private readonly Activity? _activity;
    private readonly long _start = Stopwatch.GetTimestamp();

    private TokenTelemetry(string audience, ILogger logger)
    {
        (_audience, _logger) = (audience, logger);
        _activity = SdkKitTelemetry.Source.StartActivity("token", ActivityKind.Internal)?.SetTag("sdkkit.token.audience", audience);
    }

    public static TokenTelemetry Start(string audience, ILogger logger) => new(audience, logger);

    public void Succeeded(DateTimeOffset expiresOn)
    {
        SdkKitTelemetry.TokenDuration.Record(Seconds, new KeyValuePair<string, object?>("sdkkit.token.audience", _audience));
        TokenLog.Acquired(_logger, _audience, Seconds * 1000, expiresOn);
    }

    public void Failed(Exception exception)
    {
        var errorType = (exception as AzureApiException)?.ErrorCode ?? exception.GetType().FullName!;
        SdkKitTelemetry.TokenDuration.Record(Seconds, new("sdkkit.token.audience", _audience), new("error.type", errorType));
        _activity?.SetTag("error.type", errorType).SetStatus(ActivityStatusCode.Error);
        TokenLog.NotAcquired(_logger, _audience, Seconds * 1000, errorType);
    }

    public void Dispose() => _activity?.Dispose();

    private double Seconds => Stopwatch.GetElapsedTime(_start).TotalSeconds;
}
