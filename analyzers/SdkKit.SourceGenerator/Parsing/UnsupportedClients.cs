using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Why a type cannot become a client.</summary>
internal static class UnsupportedClients
{
    public const string NotPartial = "it is not partial; add partial, and to its calls";

    public static string? ReasonFor(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal || outer.IsFileLocal)
            {
                return "the client cannot see it; make it internal or public";
            }

            if (!ReferenceEquals(outer, type) && outer.Arity > 0)
            {
                return "it is in a generic type; move it out";
            }
        }

        return type.TypeKind == TypeKind.Class ? ReasonForClass(type) : ReasonForInterface(type);
    }

    private static string? ReasonForClass(INamedTypeSymbol type) => type switch
    {
        { ContainingType: not null } => "it is in another type; move it out",
        { IsRecord: true } => "it is a record, whose copies would share what they send with; make it a class",
        { IsStatic: true } or { IsAbstract: true } => "it has no instances; make it a plain class",
        _ when !IsPartial(type) => NotPartial,
        _ => null,
    };

    private static string? ReasonForInterface(INamedTypeSymbol type)
    {
        foreach (var one in type.AllInterfaces.Reverse().Concat([type]))
        {
            foreach (var member in one.GetMembers())
            {
                if (member is { IsAbstract: true, IsStatic: true } or IEventSymbol { IsAbstract: true } or IPropertySymbol { IsAbstract: true })
                {
                    return $"{member.Name} is no method of an instance";
                }
            }
        }

        return null;
    }

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
}
