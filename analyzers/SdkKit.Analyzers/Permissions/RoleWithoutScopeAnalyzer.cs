using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2002: a role is declared without a scope and its client names none either, so that the environment's value <c>scope</c> decides.</summary>
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
