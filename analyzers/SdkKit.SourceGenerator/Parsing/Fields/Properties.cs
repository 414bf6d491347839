using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Fields;

/// <summary>The properties that an object is taken apart into.</summary>
internal static class Properties
{
    /// <summary>Public readable ones, those of a base first; an overriding one stands in the place of its base.</summary>
    public static IEnumerable<IPropertySymbol> Of(ITypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return Lineage(type).SelectMany(one => one.GetMembers()).OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public })
            .Where(property => !IsIgnored(property) && names.Add(property.Name));
    }

    public static IPropertySymbol? TryFind(ITypeSymbol type, string name)
    {
        IPropertySymbol? found = null;
        foreach (var property in Of(type))
        {
            if (property.Name == name)
            {
                return property;
            }

            found ??= string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) ? property : null;
        }

        return found;
    }

    /// <summary>What JSON calls the property, else its name in camel case, as Azure's APIs have it.</summary>
    public static string WireName(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.Text.Json.Serialization", "JsonPropertyNameAttribute") && attribute.Text(0) is { } name)
            {
                return name;
            }
        }

        return CamelCase(property.Name);
    }

    /// <summary>Why a type is not taken apart, or null.</summary>
    public static string? RefusalOf(ITypeSymbol type) => type switch
    {
        { TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) } or { SpecialType: SpecialType.System_Object } => "which has no properties to send",
        { IsTupleType: true } => "a tuple, whose names are gone at run time",
        { IsRefLikeType: true } => "which lives on the stack only",
        _ when IsOfFramework(type) => "a type of the framework, which has no text form",
        _ when !Of(type).Any() => "which has no public properties",
        _ => null,
    };

    private static bool IsOfFramework(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" or "Microsoft" };
    }

    private static IEnumerable<ITypeSymbol> Lineage(ITypeSymbol type)
    {
        var line = new Stack<ITypeSymbol>();
        for (var one = type; one is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; one = one.BaseType)
        {
            line.Push(one);
        }

        return type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Reverse().Concat<ITypeSymbol>([type]) : line;
    }

    // With a condition, JSON ignores only some values of the property.
    private static bool IsIgnored(IPropertySymbol property) => property.GetAttributes().Any(attribute =>
        attribute.AttributeClass.Is("System.Text.Json.Serialization", "JsonIgnoreAttribute") && attribute.Named("Condition")?.Value is null or 1);

    private static string CamelCase(string name)
    {
        // As JsonNamingPolicy.CamelCase: of leading capitals all but the one that begins the next word.
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]) && !(i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1])); i++)
        {
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
