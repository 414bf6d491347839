using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Operations;

/// <summary>Where clients ask how an operation stands.</summary>
internal sealed class OperationResultHandler(LongRunningOperations operations) : IArmHandler
{
    public Task<JsonAnswer?> TryHandleAsync(ArmRequest request) => Task.FromResult(
        request.Method == "GET" && request.Path.Segments is [_, _, var type, var id] && type.Equals("operationresults", StringComparison.OrdinalIgnoreCase)
            ? operations.Poll(request, id)
            : null);
}
