using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.CustomMetrics;

/// <summary>Takes in custom metrics of a resource: all of a request's points or none.</summary>
internal sealed class MetricsIngestion(Authenticator authenticator, AccessEvaluator access, EmulatorState state, TimeProvider clock)
{
    private const string WriteMetrics = "Microsoft.Insights/Metrics/Write";
    private static readonly IReadOnlyCollection<string> Audiences = EmulatedHosts.Service("CustomMetrics").Audiences;

    public async Task<JsonAnswer> AcceptAsync(HttpContext context, string resourceId)
    {
        var caller = await authenticator.RequireAsync(context, Audiences, CustomMetricsErrors.Unauthenticated).ConfigureAwait(false);
        var resource = Find(resourceId);
        RequestFacts.Of(context).Action = WriteMetrics;
        if (!access.GrantsData(caller.ObjectId, WriteMetrics, resourceId))
        {
            throw CustomMetricsErrors.Denied(caller, resourceId);
        }

        resource = resource ?? throw CustomMetricsErrors.UnknownResource(resourceId);
        var region = context.Request.Host.Host.Split('.')[0];
        if (!region.Equals(resource.Location, StringComparison.OrdinalIgnoreCase))
        {
            throw CustomMetricsErrors.WrongRegion(region, resource.Location);
        }

        var reader = new MetricDocument(resource.Id, clock.GetUtcNow());
        var points = (await ReadDocumentsAsync(context.Request).ConfigureAwait(false)).SelectMany(reader.Read).ToArray();
        state.Add(points);
        return new JsonAnswer(200);
    }

    private EmulatedResource? Find(string resourceId) =>
        resourceId.Contains("/providers/", StringComparison.OrdinalIgnoreCase)
            ? state.Resources.FirstOrDefault(resource => Scope.Same(resource.Id, resourceId))
            : throw CustomMetricsErrors.NotAResource(resourceId);

    private static async Task<IReadOnlyList<JsonNode?>> ReadDocumentsAsync(HttpRequest request)
    {
        var isLines = request.ContentType?.StartsWith("application/x-ndjson", StringComparison.OrdinalIgnoreCase) == true;
        if (!isLines && !request.HasJsonContentType())
        {
            throw CustomMetricsErrors.WrongContentType();
        }

        var isCompressed = string.Equals(request.Headers.ContentEncoding, "gzip", StringComparison.OrdinalIgnoreCase);
        using var reader = new StreamReader(isCompressed ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body);
        try
        {
            var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
            return isLines ? [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line))] : [JsonNode.Parse(text)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw CustomMetricsErrors.BadRequest($"The body is not valid: {exception.Message}");
        }
    }
}
