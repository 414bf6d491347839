using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.Analyzers.Clients;

/// <summary>The types that a JSON context has contracts of: those that it lists, and those that they are made of.</summary>
internal static class JsonContextTypes
{
    /// <summary>The types that a client sends or reads and its context does not know, each once.</summary>
    public static IEnumerable<ITypeSymbol> MissingIn(INamedTypeSymbol context, ClientContext client)
    {
        var known = Of(context);
        return client.JsonUses.Select(use => use.Type.WithNullableAnnotation(NullableAnnotation.None)).Where(known.Add);
    }

    public static HashSet<ITypeSymbol> Of(INamedTypeSymbol context)
    {
        var known = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ITypeSymbol>(Listed(context));
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (known.Add(type))
            {
                foreach (var part in PartsOf(type))
                {
                    open.Push(part);
                }
            }
        }

        return known;
    }

    private static IEnumerable<ITypeSymbol> Listed(INamedTypeSymbol context) => context.GetAttributes()
        .Where(attribute => attribute.AttributeClass.Is("System.Text.Json.Serialization", "JsonSerializableAttribute"))
        .Select(attribute => attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as ITypeSymbol : null)
        .OfType<ITypeSymbol>();

    private static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return [array.ElementType];
        }

        if (type is not INamedTypeSymbol named)
        {
            return [];
        }

        return named.TypeArguments.Concat(IsOfSystem(named) ? [] : Bases(named).SelectMany(PropertyTypes));
    }

    // A collection's contract is that of its items; its Count is none of it.
    private static bool IsOfSystem(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "System";
    }

    private static IEnumerable<ITypeSymbol> PropertyTypes(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IPropertySymbol>()
        .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal })
        .Select(property => property.Type);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            yield return type;
        }
    }
}
