using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.LogAnalytics.Queries;

/// <summary>A query with its time windows; when both the address and the body name one, both apply.</summary>
internal sealed record QueryRequest(string Text, IReadOnlyList<TimeWindow> Windows)
{
    /// <summary>Reads a request, or returns <see langword="null"/> for a POST without a JSON body.</summary>
    public static async Task<QueryRequest?> ReadAsync(HttpRequest request, DateTimeOffset now)
    {
        var isPost = HttpMethods.IsPost(request.Method);
        if (isPost && !request.HasJsonContentType())
        {
            return null;
        }

        JsonObject body = [];
        if (isPost)
        {
            body = await JsonBody.ReadAsync(request).ConfigureAwait(false) ?? throw LogAnalyticsErrors.MalformedBody();
        }

        string? fromAddress = request.Query["query"];
        var text = body.Text("query") ?? fromAddress;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw LogAnalyticsErrors.MissingQuery();
        }

        string? span = request.Query["timespan"];
        var windows = new[] { body.Text("timespan"), span }.OfType<string>().Where(window => window.Length > 0);
        return new QueryRequest(text, [.. windows.Select(window => TimeWindow.Parse(window, now) ?? throw LogAnalyticsErrors.InvalidTimespan(window))]);
    }
}
