using Microsoft.CodeAnalysis;

namespace SdkKit.CodeFixes.Secrets;

/// <summary>Finds an expression of type <c>IConfiguration</c> that can be written at a place.</summary>
internal static class ConfigurationInScope
{
    /// <summary>The expression, or null: <c>configuration</c>, <c>_configuration</c>, <c>builder.Configuration</c>.</summary>
    public static string? Find(SemanticModel model, int position, CancellationToken cancellationToken)
    {
        if (model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Configuration.IConfiguration") is not { } configuration
            || model.GetEnclosingSymbol(position, cancellationToken) is not IMethodSymbol method)
        {
            return null;
        }

        var candidates = model.LookupSymbols(position).Where(symbol => IsUsable(symbol, method, position)).ToList();
        return candidates.FirstOrDefault(symbol => Is(TypeOf(symbol), configuration))?.Name
            ?? candidates.Where(symbol => TypeOf(symbol) is { } type && OwnConfiguration(type, configuration)).Select(static symbol => $"{symbol.Name}.Configuration").FirstOrDefault();
    }

    private static bool IsUsable(ISymbol symbol, IMethodSymbol method, int position) => symbol switch
    {
        ILocalSymbol local => local.DeclaringSyntaxReferences.All(reference => reference.Span.End < position),
        IParameterSymbol => true,
        IFieldSymbol or IPropertySymbol => symbol.IsStatic || !method.IsStatic,
        _ => false,
    };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool OwnConfiguration(ITypeSymbol type, ITypeSymbol configuration) =>
        type.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property => property.DeclaredAccessibility == Accessibility.Public && Is(property.Type, configuration));

    private static bool Is(ITypeSymbol? type, ITypeSymbol configuration) =>
        SymbolEqualityComparer.Default.Equals(type, configuration) || type?.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default) == true;
}
