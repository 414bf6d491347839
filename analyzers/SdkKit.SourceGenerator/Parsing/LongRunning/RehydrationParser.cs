using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing.LongRunning;

/// <summary>A method marked <c>[Rehydrate]</c>: one text, perhaps a cancellation token, and an operation as its result.</summary>
internal static class RehydrationParser
{
    public static bool IsMarked(MarkList marks) => marks.Find("RehydrateAttribute") is not null;

    /// <summary>The method, or null and a problem reported.</summary>
    public static RehydrationModel? Parse(MethodContext method)
    {
        var parameters = method.Method.Parameters.Where(one => !one.Type.Is("System.Threading", "CancellationToken")).ToList();
        var result = method.Method.ReturnType is INamedTypeSymbol type ? OperationShapes.TryShape(method, type) : null;
        if (result is not null && parameters is [{ Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None } token])
        {
            var cancellation = method.Method.Parameters.FirstOrDefault(one => !ReferenceEquals(one, token));
            return method.StubReason is null
                ? new RehydrationModel(Identifiers.Escape(token.Name), cancellation is null ? "default" : Identifiers.Escape(cancellation.Name), result.Json)
                : null;
        }

        method.Report(
            ClientProblemIds.UnusableOperation, method.Method.Locations[0], method.Method.Name,
            "[Rehydrate] takes one string, the token, and returns Task<Operation> or Task<Operation<T>>");
        return null;
    }
}
