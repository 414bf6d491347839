using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Results;

/// <summary><c>Task&lt;Stream&gt;</c> and the stream with its headers.</summary>
internal static class StreamShapes
{
    public static ResultModel? TryShape(MethodContext method, INamedTypeSymbol type)
    {
        if (!IsStream(type))
        {
            return null;
        }

        return new ResultModel(type.TaskResult().ResponseValue() is null ? ResultShape.Stream : ResultShape.StreamResponse);
    }

    public static bool IsStream(ITypeSymbol type) =>
        type.TaskResult() is { } result && (result.ResponseValue() ?? result).Is("System.IO", "Stream");
}
