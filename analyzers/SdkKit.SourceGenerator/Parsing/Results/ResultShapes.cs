using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.LongRunning;
using SdkKit.SourceGenerator.Parsing.Paging;

namespace SdkKit.SourceGenerator.Parsing.Results;

/// <summary>The return types that a method can have, in the order in which they are tried; a new shape is a method and a line here.</summary>
internal static class ResultShapes
{
    private static readonly Func<MethodContext, INamedTypeSymbol, ResultModel?>[] InOrder =
    [
        TryShapeNothing,
        TryShapeRaw,
        StreamShapes.TryShape,
        TryShapeResponse,
        OperationShapes.TryShape,
        SequenceShapes.TryShapeEvents,
        SequenceShapes.TryShapePages,
        SequenceShapes.TryShapeItems,
        TryShapeValue,
    ];

    public static ResultModel Of(MethodContext method)
    {
        if (method.Method.ReturnType is INamedTypeSymbol type)
        {
            foreach (var tryShape in InOrder)
            {
                if (tryShape(method, type) is { } result)
                {
                    return OperationShapes.Read(method, PagingReader.Read(method, result));
                }
            }
        }

        method.Report(ClientProblemIds.UnsupportedReturnType, method.Method.Locations[0], method.Method.Name, method.Method.ReturnType.ToDisplayString());
        return new ResultModel(ResultShape.Nothing);
    }

    private static ResultModel? TryShapeNothing(MethodContext method, INamedTypeSymbol type) =>
        type.Is("System.Threading.Tasks", "Task") ? new ResultModel(ResultShape.Nothing) : null;

    private static ResultModel? TryShapeRaw(MethodContext method, INamedTypeSymbol type) =>
        type.TaskResult().Is("System.Net.Http", "HttpResponseMessage") ? new ResultModel(ResultShape.Raw) : null;

    private static ResultModel? TryShapeResponse(MethodContext method, INamedTypeSymbol type) =>
        type.TaskResult().ResponseValue() is { } value && !value.IsUnreadable()
            ? new ResultModel(ResultShape.Response, method.TryJsonField(value, method.Method.Locations[0]))
            : null;

    private static ResultModel? TryShapeValue(MethodContext method, INamedTypeSymbol type)
    {
        if (type.TaskResult() is not { } value || value.IsUnreadable())
        {
            return null;
        }

        var shape = value.NullableAnnotation == NullableAnnotation.Annotated ? ResultShape.OptionalValue : ResultShape.Value;
        return new ResultModel(shape, method.TryJsonField(value, method.Method.Locations[0]));
    }
}
