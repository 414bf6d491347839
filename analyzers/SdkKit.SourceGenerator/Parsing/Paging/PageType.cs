using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Paging;

/// <summary>Recognises the type of a whole page, which is no item: it has a next link beside a collection.</summary>
internal static class PageType
{
    public static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        var properties = type.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic).ToList();
        return properties.Any(property => JsonName(property).EndsWith("nextLink", StringComparison.OrdinalIgnoreCase) && property.Type.SpecialType != SpecialType.System_Boolean)
            && properties.FirstOrDefault(property => JsonName(property).Equals("value", StringComparison.OrdinalIgnoreCase)) is { } items
                ? ItemType(items.Type)
                : null;
    }

    private static string JsonName(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is("System.Text.Json.Serialization", "JsonPropertyNameAttribute"))?.Text(0)
        ?? property.Name;

    private static ITypeSymbol? ItemType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var item] } => item,
        _ => null,
    };
}
