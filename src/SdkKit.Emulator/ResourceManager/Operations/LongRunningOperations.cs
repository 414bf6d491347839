using System.Collections.Concurrent;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Operations;

/// <summary>What Resource Manager accepts now and finishes later: 202 with <c>Location</c>, where it is said when all is done.</summary>
internal sealed class LongRunningOperations(EmulatorState state)
{
    // Azure says 15; nobody who tests has that long.
    private const string Seconds = "1";

    private readonly ConcurrentDictionary<string, bool> _isFirstPoll = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonAnswer> _results = new(StringComparer.Ordinal);

    /// <summary>Accepts an operation.</summary>
    /// <param name="request">What asks for it.</param>
    /// <param name="result">What is said when it is done.</param>
    public JsonAnswer Begin(ArmRequest request, JsonAnswer? result = null)
    {
        var id = Guid.NewGuid().ToString("N");
        _results[id] = result ?? new JsonAnswer(200);
        _isFirstPoll[id] = true;
        return Pending(request, id);
    }

    /// <summary>How it stands: still running when it is asked for the first time, done ever after.</summary>
    public JsonAnswer Poll(ArmRequest request, string id) =>
        _isFirstPoll.TryUpdate(id, newValue: false, comparisonValue: true) ? Pending(request, id)
        : _results.TryGetValue(id, out var result) ? result
        : throw new AzureErrorException(404, "OperationNotFound", $"The operation '{id}' was not found.");

    private JsonAnswer Pending(ArmRequest request, string id)
    {
        var (called, headers) = (request.Context.Request, request.Context.Response.Headers);
        headers.Location = $"https://{called.Host}/subscriptions/{state.Read(data => data.Identity.SubscriptionId)}/operationresults/{id}?api-version={called.Query["api-version"]}";
        headers.RetryAfter = Seconds;
        return new JsonAnswer(202);
    }
}
