using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing.LongRunning;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The methods that a client implements.</summary>
internal static class ClientMethods
{
    // Members that every client has; a method of that name is implemented for its interface only.
    private const string Definition = nameof(Definition);
    private const string Api = "_api";

    /// <summary>Each method, and whether it is implemented for its interface alone, as another has its name and parameters already.</summary>
    public static IEnumerable<(IMethodSymbol Method, bool IsExplicit)> Of(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class ? OfClass(type) : OfInterface(type);

    /// <summary>Why a method with a verb can be no call, or null.</summary>
    public static string? RefusalOf(IMethodSymbol method) => method switch
    {
        { IsStatic: true } => "it is static; make it a method of an instance",
        { ContainingType.TypeKind: TypeKind.Class, IsPartialDefinition: false } => "it is not partial; add partial and leave its body to the build",
        _ => null,
    };

    /// <summary>Inherited ones first, each interface's in its order.</summary>
    private static IEnumerable<(IMethodSymbol Method, bool IsExplicit)> OfInterface(INamedTypeSymbol type)
    {
        var inherited = type.AllInterfaces;
        if (inherited.IsEmpty)
        {
            return Abstract(type).Select(method => (method, IsReserved(method)));
        }

        var all = inherited.Reverse().Concat([type]).ToList();
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        return all.SelectMany(Abstract)
            .Where(method => !all.Any(one => Implements(one, method)))
            .Select(method => (method, !signatures.Add(Signature(method)) || IsReserved(method)));
    }

    private static IEnumerable<(IMethodSymbol Method, bool IsExplicit)> OfClass(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.PartialDefinitionPart is null && MarkList.Of(method) is var marks && (HttpVerb.TryFind(marks) is not null || RehydrationParser.IsMarked(marks)))
            .Select(method => (method, false));

    private static IEnumerable<IMethodSymbol> Abstract(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method => method is { IsAbstract: true, MethodKind: MethodKind.Ordinary });

    /// <summary>Whether the interface gives an inherited method a body: <c>Task IBase.Get() => …</c>.</summary>
    private static bool Implements(INamedTypeSymbol type, IMethodSymbol method) => type.GetMembers().OfType<IMethodSymbol>().Any(one =>
        one is { IsAbstract: false, ExplicitInterfaceImplementations: { IsEmpty: false } implemented } && implemented.Contains(method, SymbolEqualityComparer.Default));

    private static string Signature(IMethodSymbol method)
    {
        var parameters = method.Parameters.Select(parameter => $"{parameter.RefKind} {parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}");
        return $"{method.Name}`{method.Arity}({string.Join(",", parameters)})";
    }

    private static bool IsReserved(IMethodSymbol method) => method.Name is Definition or Api;
}
