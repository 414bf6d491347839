using System.Net;
using System.Text.Json;
using SdkKit.Http;

namespace SdkKit.LongRunning;

/// <summary>The rules by which Azure services tell the state of a long-running operation.</summary>
/// <remarks>Resource Manager's asynchronous operations and the Azure REST API guidelines; behaviour as in <c>Azure.Core</c>.</remarks>
internal static class OperationRules
{
    private const string ApiVersion = "api-version";

    /// <summary>The first of Operation-Location, Azure-AsyncOperation and Location that the first answer has; else the resource itself is asked.</summary>
    public static OperationState Begin(HttpMethod method, string start, HttpResponseMessage answer, FinalStateVia finalStateVia)
    {
        var location = Header(answer, "Location");
        var (source, next) = Header(answer, "Operation-Location") is { } operation ? (PollSource.OperationLocation, operation)
            : Header(answer, "Azure-AsyncOperation") is { } status ? (PollSource.AzureAsyncOperation, status)
            : location is not null ? (PollSource.Location, location)
            : (PollSource.None, start);
        return new OperationState
        {
            Method = method,
            Start = start,
            Source = source,
            Next = WithApiVersionOf(start, next),
            LastLocation = location,
            FinalStateVia = finalStateVia,
        };
    }

    /// <summary>A poll may move the monitor, and the place of the result.</summary>
    public static OperationState Continue(OperationState state, HttpResponseMessage answer)
    {
        var location = Header(answer, "Location");
        var next = state.Source switch
        {
            PollSource.OperationLocation => Header(answer, "Operation-Location"),
            PollSource.AzureAsyncOperation => Header(answer, "Azure-AsyncOperation"),
            PollSource.Location => location,
            _ => null,
        };
        return state with
        {
            Next = next is null ? state.Next : WithApiVersionOf(state.Start, next),
            LastLocation = location ?? state.LastLocation,
        };
    }

    public static OperationProgress Read(PollSource source, HttpStatusCode code, ReadOnlyMemory<byte> body)
    {
        if (source is PollSource.Location)
        {
            return new OperationProgress(IsFinal: code is not HttpStatusCode.Accepted, HasFailed: false);
        }

        if ((int)code is < 200 or > 204)
        {
            return new OperationProgress(IsFinal: true, HasFailed: true);
        }

        var (status, resource) = StatusOf(source, body);
        return status?.ToUpperInvariant() switch
        {
            "SUCCEEDED" => new OperationProgress(IsFinal: true, HasFailed: false, status, resource),
            "FAILED" or "CANCELED" => new OperationProgress(IsFinal: true, HasFailed: true, status),
            // A resource that says nothing of its state is there; a monitor that does not is none.
            null => new OperationProgress(IsFinal: true, HasFailed: source is not PollSource.None),
            _ => new OperationProgress(IsFinal: false, HasFailed: false, status),
        };
    }

    /// <summary>Where the result is read after success; null when the last answer is the result.</summary>
    public static string? FinalAddress(OperationState state, string? resourceLocation)
    {
        if (state.Source is not (PollSource.OperationLocation or PollSource.AzureAsyncOperation) || state.Method == HttpMethod.Delete)
        {
            return null;
        }

        return state.FinalStateVia switch
        {
            FinalStateVia.LocationOverride when state.LastLocation is { } location => location,
            FinalStateVia.AzureAsyncOperation or FinalStateVia.OperationLocation when state.Method == HttpMethod.Post => null,
            FinalStateVia.OriginalUri => state.Start,
            _ when resourceLocation is not null => resourceLocation,
            _ when state.Method == HttpMethod.Put || state.Method == HttpMethod.Patch => state.Start,
            _ => state.LastLocation,
        };
    }

    /// <summary>Whether a final answer stands for success: 200, 201 of a PUT, 204 of what leaves nothing behind.</summary>
    public static bool IsSuccess(HttpMethod method, HttpStatusCode code) => code switch
    {
        HttpStatusCode.OK => true,
        HttpStatusCode.Created => method == HttpMethod.Put,
        HttpStatusCode.NoContent => method != HttpMethod.Put && method != HttpMethod.Patch,
        _ => false,
    };

    private static (string? Status, string? ResourceLocation) StatusOf(PollSource source, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(JsonAnswer.WithoutMark(body));
            var root = document.RootElement;
            return source is PollSource.None
                ? (Text(Property(root, "properties"), "provisioningState"), null)
                : (Text(root, "status"), Text(root, "resourceLocation"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var property) ? property : null;

    private static string? Text(JsonElement? element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    // A monitor's address may name another version, whose answers the caller has no types for.
    private static string WithApiVersionOf(string start, string address) =>
        QueryText.Get(start, ApiVersion) is { Length: > 0 } version ? QueryText.Set(address, ApiVersion, version) : address;

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 } text ? text : null;
}
