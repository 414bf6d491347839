using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting.Results;

/// <summary>Prints how the request is sent and its answer read.</summary>
internal static class ResultEmitter
{
    public static string Send(ResultModel result, string request, string cancellation) => result.Shape switch
    {
        ResultShape.Nothing => $"SendAsync({request}, {cancellation})",
        ResultShape.Raw => $"SendRawAsync({request}, {cancellation})",
        ResultShape.Response => $"SendForResponseAsync({request}, {result.Json}, {cancellation})",
        ResultShape.OptionalValue => $"SendOptionalAsync({request}, {result.Json}, {cancellation})",
        _ => $"SendAsync({request}, {result.Json}, {cancellation})",
    };
}
