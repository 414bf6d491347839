using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Recognises types by name; looking symbols up in the compilation costs more and brings nothing.</summary>
internal static class Symbols
{
    public static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat FullNameFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static string Display(this ITypeSymbol type) => TypeText.Of(type);

    public static string FullName(this ISymbol symbol) => symbol.ToDisplayString(FullNameFormat);

    public static bool Is(this ITypeSymbol? type, string containingNamespace, string metadataName) =>
        type is not null && HasMetadataName(type, metadataName) && type.ContainingNamespace is { } space && space.IsNamed(containingNamespace);

    public static bool IsSdkKit(this INamedTypeSymbol? type, string name) =>
        type is { ContainingNamespace: { Name: "SdkKit", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    /// <summary>Whether the type is SdkKit's own.</summary>
    public static bool IsOfSdkKit(this ITypeSymbol type) => type is { ContainingNamespace: { Name: "SdkKit", ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsSdkKitType(this ITypeSymbol type, string name) => type.IsOfSdkKit() && type.Name == name;

    public static bool IsOrDerives(this ITypeSymbol? type, string containingNamespace, string metadataName)
    {
        while (type is not null && !type.Is(containingNamespace, metadataName))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    public static AttributeData? Attribute(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsSdkKit(name))
            {
                return attribute;
            }
        }

        return null;
    }

    public static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    public static string? Text(this AttributeData attribute, string name) => attribute.Named(name)?.Value as string;

    public static string? Text(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index ? attribute.ConstructorArguments[index].Value as string : null;

    public static Location Place(this AttributeData attribute, ISymbol otherwise) =>
        attribute.ApplicationSyntaxReference is { } reference ? reference.GetSyntax().GetLocation() : otherwise.Locations[0];

    // The compiler puts the metadata name of a generic type together anew each time.
    private static bool HasMetadataName(ITypeSymbol type, string name) => name.StartsWith(type.Name, StringComparison.Ordinal)
        && (name.Length == type.Name.Length ? type is not INamedTypeSymbol { Arity: > 0 } : type.MetadataName == name);

    private static bool IsNamed(this INamespaceSymbol space, string name)
    {
        while (!space.IsGlobalNamespace)
        {
            if (!name.EndsWith(space.Name, StringComparison.Ordinal))
            {
                return false;
            }

            name = name.Substring(0, name.Length - space.Name.Length);
            space = space.ContainingNamespace;
            if (name.Length > 0 && name[name.Length - 1] == '.')
            {
                name = name.Substring(0, name.Length - 1);
            }
            else if (name.Length > 0)
            {
                return false;
            }
        }

        return name.Length == 0;
    }
}
