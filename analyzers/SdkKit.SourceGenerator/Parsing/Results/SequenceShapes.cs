using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Paging;

namespace SdkKit.SourceGenerator.Parsing.Results;

/// <summary><c>IAsyncEnumerable&lt;T&gt;</c> of items, pages or events, and <c>AsyncPageable&lt;T&gt;</c>.</summary>
internal static class SequenceShapes
{
    public static ResultModel? TryShapeEvents(MethodContext method, INamedTypeSymbol type)
    {
        if (type.Item() is not INamedTypeSymbol item || !item.Is("System.Net.ServerSentEvents", "SseItem`1"))
        {
            return null;
        }

        return item.TypeArguments[0].SpecialType == SpecialType.System_String
            ? new ResultModel(ResultShape.TextEvents)
            : Of(method, ResultShape.Events, item.TypeArguments[0]);
    }

    public static ResultModel? TryShapePages(MethodContext method, INamedTypeSymbol type) =>
        type.Is("Azure", "AsyncPageable`1") ? Of(method, ResultShape.Pageable, type.TypeArguments[0])
        : type.Item() is INamedTypeSymbol page && page.Is("Azure", "Page`1") ? Of(method, ResultShape.Pages, page.TypeArguments[0])
        : null;

    public static ResultModel? TryShapeItems(MethodContext method, INamedTypeSymbol type) =>
        type.Item() is { } item ? Of(method, ResultShape.Items, item) : null;

    private static ResultModel? Of(MethodContext method, ResultShape shape, ITypeSymbol item)
    {
        if (item.IsUnreadable())
        {
            return null;
        }

        if (shape != ResultShape.Events && PageType.ItemOf(item) is { } inner)
        {
            method.Report(ClientProblemIds.PageAsItem, method.Method.Locations[0], method.Method.Name, item.Name, inner.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }

        return new ResultModel(shape, method.TryJsonField(item, method.Method.Locations[0]));
    }
}
