using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2008: a declared role is one that Azure marks as a preview.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PreviewRoleAnalyzer : RoleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(PermissionDiagnostics.PreviewRole);

    private protected override Diagnostic? Check(RoleDeclaration declaration, ProjectRoles roles) =>
        declaration.Role is { } name && RoleCatalog.TryFind(name, out var role) && role.IsPreview
            ? Diagnostic.Create(PermissionDiagnostics.PreviewRole, declaration.RoleExpression!.GetLocation(), role.Name)
            : null;
}
