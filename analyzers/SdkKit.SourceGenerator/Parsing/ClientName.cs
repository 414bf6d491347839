using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary><c>ILogAnalytics</c> becomes <c>LogAnalytics</c>; where that name is taken, or the interface has no I, it gets <c>Client</c> at the end.</summary>
/// <remarks>A class keeps its own name.</remarks>
internal static class ClientName
{
    public static string Of(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Class)
        {
            return type.Name;
        }

        var name = type.Name is ['I', var second, ..] && char.IsUpper(second) ? type.Name.Substring(1) : type.Name + "Client";
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.Name + name;
        }

        return IsTaken(name, type) ? name + "Client" : name;
    }

    /// <summary>By a type beside the client, or by a call in it: a member cannot have the name of its class.</summary>
    private static bool IsTaken(string name, INamedTypeSymbol type) =>
        type.ContainingNamespace.GetTypeMembers(name, type.Arity).Any(other => !IsGenerated(other))
        || !type.GetMembers(name).IsEmpty
        || type.AllInterfaces.Any(one => !one.GetMembers(name).IsEmpty);

    // The analyzers see the compilation with the client in it.
    private static bool IsGenerated(INamedTypeSymbol type) => type.GetAttributes().Any(attribute =>
        attribute.AttributeClass.Is("System.CodeDom.Compiler", "GeneratedCodeAttribute") && attribute.Text(0) == "SdkKit.SourceGenerator");
}
