using SdkKit.SourceGenerator.Emitting.Paging;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting.Results;

/// <summary>Prints how the request is sent and its answer read.</summary>
internal static class ResultEmitter
{
    public static string Send(CallModel call, string cancellation)
    {
        var (result, request) = (call.Result, call.Names.Request);
        return result.Shape switch
        {
            ResultShape.Nothing => $"SendAsync({request}, {cancellation})",
            ResultShape.Raw => $"SendRawAsync({request}, {cancellation})",
            ResultShape.Response => $"SendForResponseAsync({request}, {result.Json}, {cancellation})",
            ResultShape.OptionalValue => $"SendOptionalAsync({request}, {result.Json}, {cancellation})",
            ResultShape.Stream => $"SendForStreamAsync({request}, {Progress(call)}{cancellation})",
            ResultShape.StreamResponse => $"SendForStreamResponseAsync({request}, {Progress(call)}{cancellation})",
            ResultShape.Items => $"ReadItems({request}, {result.Json}, {PagingEmitter.Format(result)}, {cancellation})",
            ResultShape.Pageable => $"ReadPages({request}, {result.Json}, {PagingEmitter.Format(result)}, {cancellation})",
            ResultShape.Pages => $"ReadPages({request}, {result.Json}, {PagingEmitter.Format(result)}, {cancellation}).AsPages()",
            ResultShape.Events => $"ReadEvents({request}, {result.Json}, {cancellation})",
            ResultShape.TextEvents => $"ReadEvents({request}, {cancellation})",
            ResultShape.Operation => $"StartOperationAsync({request}, {FinalState(result)}, {cancellation})",
            ResultShape.OperationWithValue => $"StartOperationAsync({request}, {result.Json}, {FinalState(result)}, {cancellation})",
            _ => $"SendAsync({request}, {result.Json}, {cancellation})",
        };
    }

    private static string Progress(CallModel call) => call.Progress is { } progress ? $"{progress}, " : "";

    private static string FinalState(ResultModel result) => $"global::SdkKit.FinalStateVia.{result.FinalStateVia}";
}
