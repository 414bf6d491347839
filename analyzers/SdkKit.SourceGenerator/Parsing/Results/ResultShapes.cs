using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Results;

/// <summary>The return types that a method can have, in the order in which they are tried; a new shape is a method and a line here.</summary>
internal static class ResultShapes
{
    private static readonly Func<MethodContext, INamedTypeSymbol, ResultShape?>[] InOrder =
    [
        TryShapeNothing,
        TryShapeRaw,
        TryShapeResponse,
        TryShapeValue,
    ];

    public static ResultShape Of(MethodContext method)
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
        return ResultShape.Nothing;
    }

    private static ResultShape? TryShapeNothing(MethodContext method, INamedTypeSymbol type) =>
        type.Is("System.Threading.Tasks", "Task") ? ResultShape.Nothing : null;

    private static ResultShape? TryShapeRaw(MethodContext method, INamedTypeSymbol type) =>
        TaskResult(type).Is("System.Net.Http", "HttpResponseMessage") ? ResultShape.Raw : null;

    private static ResultShape? TryShapeResponse(MethodContext method, INamedTypeSymbol type)
    {
        if (TaskResult(type) is not INamedTypeSymbol { MetadataName: "AzureResponse`1", TypeArguments: [var value] } response || !response.IsSdkKit("AzureResponse"))
        {
            return null;
        }

        method.ResultJson = method.TryJsonField(value, method.Method.Locations[0]);
        return ResultShape.Response;
    }

    private static ResultShape? TryShapeValue(MethodContext method, INamedTypeSymbol type)
    {
        if (TaskResult(type) is not { } value || IsUnreadable(value))
        {
            return null;
        }

        method.ResultJson = method.TryJsonField(value, method.Method.Locations[0]);
        var mayBeNull = value.NullableAnnotation == NullableAnnotation.Annotated;
        return mayBeNull ? ResultShape.OptionalValue : ResultShape.Value;
    }

    private static ITypeSymbol? TaskResult(INamedTypeSymbol type) => type.Is("System.Threading.Tasks", "Task`1") ? type.TypeArguments[0] : null;

    // Types that JSON could only pretend to read.
    private static bool IsUnreadable(ITypeSymbol type) =>
        type.TypeKind is TypeKind.TypeParameter or TypeKind.Pointer or TypeKind.Delegate || type.Is("System.IO", "Stream") || type.Is("System.Threading.Tasks", "Task");
}
