using Microsoft.CodeAnalysis;

namespace SdkKit.CodeFixes.Secrets;

/// <summary>Finds what the code at a place can ask for a secret: a Key Vault client, or the configuration.</summary>
internal static class LookupInScope
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";
    private const string SecretClient = "Azure.Security.KeyVault.Secrets.SecretClient";

    /// <summary>The expression, or null: <c>configuration</c>, <c>_configuration</c>, <c>builder.Configuration</c>.</summary>
    public static string? FindConfiguration(SemanticModel model, int position, CancellationToken cancellationToken)
    {
        if (model.Compilation.GetTypeByMetadataName(Configuration) is not { } configuration)
            return null;

        var candidates = Candidates(model, position, cancellationToken);
        return candidates.FirstOrDefault(symbol => Is(TypeOf(symbol), configuration))?.Name
            ?? candidates.Where(symbol => TypeOf(symbol) is { } type && OwnConfiguration(type, configuration)).Select(static symbol => $"{symbol.Name}.Configuration").FirstOrDefault();
    }

    /// <summary>The name of a <c>SecretClient</c>, or null.</summary>
    public static string? FindSecretClient(SemanticModel model, int position, CancellationToken cancellationToken) =>
        model.Compilation.GetTypeByMetadataName(SecretClient) is { } client
            ? Candidates(model, position, cancellationToken).FirstOrDefault(symbol => SymbolEqualityComparer.Default.Equals(TypeOf(symbol), client))?.Name
            : null;

    private static List<ISymbol> Candidates(SemanticModel model, int position, CancellationToken cancellationToken) =>
        model.GetEnclosingSymbol(position, cancellationToken) is IMethodSymbol method
            ? model.LookupSymbols(position).Where(symbol => IsUsable(symbol, method, position)).ToList()
            : [];

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
