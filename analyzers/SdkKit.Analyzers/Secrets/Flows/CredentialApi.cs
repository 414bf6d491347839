using Microsoft.CodeAnalysis;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>A constructor, method or property that takes a credential.</summary>
/// <param name="Namespace">Of the type.</param>
/// <param name="Type">The type's name without namespace and type parameters.</param>
/// <param name="Member">Method or property; the type's own name for a constructor.</param>
/// <param name="Kind">Which of these it is.</param>
/// <param name="Parameters">In order; for a property one without a name.</param>
internal sealed partial record CredentialApi(string Namespace, string Type, string Member, CredentialApiKind Kind, IReadOnlyList<CredentialParameter> Parameters)
{
    /// <summary>The form in which the parameter takes a credential; null where it takes none.</summary>
    public CredentialForm? FormOf(string parameter)
    {
        foreach (var candidate in Parameters)
        {
            if (candidate.Name == parameter)
                return candidate.Form;
        }

        return null;
    }

    /// <summary>Whether a member of <paramref name="type"/> is this one, declared there or overridden.</summary>
    public bool IsOn(INamedTypeSymbol? type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (IsType(candidate))
                return true;
        }

        return type is not null && Kind != CredentialApiKind.Constructor && type.AllInterfaces.Any(IsType);
    }

    private bool IsType(INamedTypeSymbol type)
    {
        if (type.Name != Type)
            return false;

        var rest = Namespace.Length;
        var space = type.ContainingNamespace;
        for (; space is { IsGlobalNamespace: false } && rest >= space.Name.Length; space = space.ContainingNamespace)
        {
            rest -= space.Name.Length;
            if (string.CompareOrdinal(Namespace, rest, space.Name, 0, space.Name.Length) != 0)
                return false;
            if (rest > 0 && Namespace[--rest] != '.')
                return false;
        }

        return rest == 0 && space is { IsGlobalNamespace: true };
    }
}
