using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2001: a declared role is no built-in role's name or id.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownRoleAnalyzer : RoleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(PermissionDiagnostics.UnknownRole);

    private protected override Diagnostic? Check(RoleDeclaration declaration)
    {
        if (declaration.Role is not { } role || RoleCatalog.TryFind(role, out _))
            return null;

        var suggestion = RoleCatalog.Suggest(role);
        return Diagnostic.Create(
            PermissionDiagnostics.UnknownRole,
            declaration.RoleExpression!.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(PermissionDiagnostics.SuggestedRole, suggestion),
            role,
            suggestion is null ? "" : $"; did you mean '{suggestion}'?");
    }
}
