using Microsoft.CodeAnalysis;

namespace SdkKit.Analyzers.Permissions;

/// <summary>The attributes that name a role, as one compilation knows them.</summary>
internal sealed class RoleAttributes
{
    public const string Role = "Role";
    public const string Scope = "Scope";

    private readonly INamedTypeSymbol _client;
    private readonly INamedTypeSymbol? _requiresRole;

    private RoleAttributes(INamedTypeSymbol client, INamedTypeSymbol? requiresRole) => (_client, _requiresRole) = (client, requiresRole);

    /// <summary>Null when the compilation does not reference SdkKit.</summary>
    public static RoleAttributes? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName("SdkKit.AzureApiClientAttribute") is { } client
            ? new RoleAttributes(client, compilation.GetTypeByMetadataName("SdkKit.RequiresRoleAttribute"))
            : null;

    public bool IsClient(ISymbol? type) => SymbolEqualityComparer.Default.Equals(type, _client);

    public bool Contains(ISymbol type) => IsClient(type) || SymbolEqualityComparer.Default.Equals(type, _requiresRole);
}
