using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Results;

/// <summary>What a task or a wrapper is of.</summary>
internal static class TaskResults
{
    public static ITypeSymbol? TaskResult(this ITypeSymbol type) => type.Is("System.Threading.Tasks", "Task`1") ? ((INamedTypeSymbol)type).TypeArguments[0] : null;

    public static ITypeSymbol? ResponseValue(this ITypeSymbol? type) =>
        type is INamedTypeSymbol { MetadataName: "AzureResponse`1", TypeArguments: [var value] } response && response.IsSdkKit("AzureResponse") ? value : null;

    public static ITypeSymbol? Item(this ITypeSymbol type) =>
        type.Is("System.Collections.Generic", "IAsyncEnumerable`1") ? ((INamedTypeSymbol)type).TypeArguments[0] : null;

    /// <summary>Types that JSON could only pretend to read.</summary>
    public static bool IsUnreadable(this ITypeSymbol type) =>
        type.TypeKind is TypeKind.Pointer or TypeKind.Delegate
        || type.Is("System.IO", "Stream")
        || type.Is("System.Threading.Tasks", "Task")
        || type.TaskResult() is not null
        || type.Item() is not null
        || type.ResponseValue() is not null
        || type.ContainingNamespace is { Name: "Azure", ContainingNamespace.IsGlobalNamespace: true }
        || type.ContainingNamespace is { Name: "Http", ContainingNamespace.Name: "Net" }
        || type.Is("System.Net.ServerSentEvents", "SseItem`1");
}
