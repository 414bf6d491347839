using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2002: a role is declared, and nothing says at which scope.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoleWithoutScopeAnalyzer : RoleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(PermissionDiagnostics.RoleWithoutScope);

    private protected override Diagnostic? Check(RoleDeclaration declaration) =>
        declaration is { Role: not null, ScopeExpression: null, InheritsScope: false }
            ? Diagnostic.Create(PermissionDiagnostics.RoleWithoutScope, declaration.RoleExpression!.GetLocation(), declaration.Role)
            : null;
}
