using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Results;

/// <summary>The return types that a method can have, in the order in which they are tried; a new shape is a method and a line here.</summary>
internal static class ResultShapes
{
    private static readonly Func<MethodContext, INamedTypeSymbol, ResultModel?>[] InOrder =
    [
        TryShapeNothing,
        TryShapeRaw,
        TryShapeResponse,
        TryShapeValue,
    ];

    public static ResultModel Of(MethodContext method)
    {
        if (method.Method.ReturnType is INamedTypeSymbol type)
        {
            foreach (var tryShape in InOrder)
            {
                if (tryShape(method, type) is { } shape)
                {
                    return shape;
                }
            }
        }

        method.Report(ClientProblemIds.UnsupportedReturnType, method.Method.Locations[0], method.Method.Name, method.Method.ReturnType.ToDisplayString());
        return new ResultModel(ResultShape.Nothing);
    }

    private static ResultModel? TryShapeNothing(MethodContext method, INamedTypeSymbol type) =>
        type.Is("System.Threading.Tasks", "Task") ? new ResultModel(ResultShape.Nothing) : null;

    private static ResultModel? TryShapeRaw(MethodContext method, INamedTypeSymbol type) =>
        TaskResult(type).Is("System.Net.Http", "HttpResponseMessage") ? new ResultModel(ResultShape.Raw) : null;

    private static ResultModel? TryShapeResponse(MethodContext method, INamedTypeSymbol type)
    {
        if (TaskResult(type) is not INamedTypeSymbol { MetadataName: "AzureResponse`1", TypeArguments: [var value] } response || !response.IsSdkKit("AzureResponse"))
        {
            return null;
        }

        return new ResultModel(ResultShape.Response, method.TryJsonField(value, method.Method.Locations[0]));
    }

    private static ResultModel? TryShapeValue(MethodContext method, INamedTypeSymbol type)
    {
        if (TaskResult(type) is not { } value || IsUnreadable(value))
        {
            return null;
        }

        var shape = value.NullableAnnotation == NullableAnnotation.Annotated ? ResultShape.OptionalValue : ResultShape.Value;
        return new ResultModel(shape, method.TryJsonField(value, method.Method.Locations[0]));
    }

    private static ITypeSymbol? TaskResult(INamedTypeSymbol type) => type.Is("System.Threading.Tasks", "Task`1") ? type.TypeArguments[0] : null;

    // Types that JSON could only pretend to read.
    private static bool IsUnreadable(ITypeSymbol type) =>
        type.TypeKind is TypeKind.TypeParameter or TypeKind.Pointer or TypeKind.Delegate || type.Is("System.IO", "Stream") || type.Is("System.Threading.Tasks", "Task");
}
