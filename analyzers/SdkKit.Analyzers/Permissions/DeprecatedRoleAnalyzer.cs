using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2003: a declared role is one that Azure marks as deprecated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecatedRoleAnalyzer : RoleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(PermissionDiagnostics.DeprecatedRole);

    private protected override Diagnostic? Check(RoleDeclaration declaration, ProjectRoles roles) =>
        declaration.Role is { } name && RoleCatalog.TryFind(name, out var role) && role.IsDeprecated
            ? Diagnostic.Create(PermissionDiagnostics.DeprecatedRole, declaration.RoleExpression!.GetLocation(), role.Name)
            : null;
}
