using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.Observability;

/// <summary>Reports every request on the wire; when nobody listens it only passes it on.</summary>
/// <remarks>OpenTelemetry semantic conventions for HTTP clients, stable since 1.23; values of a path or query are in none of it.</remarks>
internal sealed class TelemetryHandler(string clientName, ILogger logger) : DelegatingHandler
{
    private static readonly HashSet<string> KnownMethods =
        new(StringComparer.Ordinal) { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT" };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = request is ApiRequest own ? own.Sends++ : 0;
        return SdkKitTelemetry.Source.HasListeners() || SdkKitTelemetry.RequestDuration.Enabled || logger.IsEnabled(LogLevel.Debug)
            ? SendObservedAsync(request, number, cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendObservedAsync(HttpRequestMessage request, int number, CancellationToken cancellationToken)
    {
        var tags = Describe(request);
        var template = RouteOf.Template(request);
        using var activity = SdkKitTelemetry.Source.StartActivity(
            template.Length > 0 ? $"{request.Method.Method} {template}" : request.Method.Method, ActivityKind.Client, parentContext: default, tags);
        if (activity?.IsAllDataRequested is true)
        {
            activity.SetTag("url.full", $"{request.RequestUri?.GetLeftPart(UriPartial.Authority)}{template}");
            activity.SetTag("sdkkit.client", clientName);
            if (number > 0)
            {
                activity.SetTag("http.request.resend_count", number);
            }
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Answered(request, response, activity, tags, start, template);
            return response;
        }
        catch (Exception exception)
        {
            var errorType = ErrorType.Of(exception);
            tags.Add("error.type", errorType);
            activity?.SetTag("error.type", errorType).SetStatus(ActivityStatusCode.Error);
            SdkKitTelemetry.RequestDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
            RequestLog.Failed(logger, request.Method.Method, request.RequestUri?.IdnHost, template, errorType, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            throw;
        }
    }

    private static TagList Describe(HttpRequestMessage request)
    {
        var method = request.Method.Method;
        var tags = new TagList
        {
            { "http.request.method", KnownMethods.Contains(method) ? method : "_OTHER" },
            { "server.address", request.RequestUri?.IdnHost },
            { "server.port", request.RequestUri?.Port },
            { "url.scheme", request.RequestUri?.Scheme },
        };
        if (request is ApiRequest)
        {
            tags.Add("url.template", RouteOf.Template(request));
        }

        return tags;
    }

    private void Answered(HttpRequestMessage request, HttpResponseMessage response, Activity? activity, TagList tags, long start, string template)
    {
        var status = (int)response.StatusCode;
        tags.Add("http.response.status_code", status);
        tags.Add("network.protocol.version", ProtocolOf(response));
        activity?.SetTag("http.response.status_code", status).SetTag("network.protocol.version", ProtocolOf(response));
        if (status >= 400)
        {
            tags.Add("error.type", ErrorType.Of(response.StatusCode));
            activity?.SetTag("error.type", ErrorType.Of(response.StatusCode)).SetStatus(ActivityStatusCode.Error);
        }

        var requestId = activity is null && !logger.IsEnabled(LogLevel.Debug) ? null : AzureApiExceptionFactory.RequestIdOf(response.Headers);
        activity?.SetTag("azure.service.request.id", requestId);
        SdkKitTelemetry.RequestDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        RequestLog.Answered(
            logger, request.Method.Method, request.RequestUri?.IdnHost, template, status, Stopwatch.GetElapsedTime(start).TotalMilliseconds, requestId);
    }

    private static string ProtocolOf(HttpResponseMessage response) => response.Version.Major >= 2
        ? response.Version.Major.ToString(CultureInfo.InvariantCulture)
        : response.Version.ToString(2);
}
