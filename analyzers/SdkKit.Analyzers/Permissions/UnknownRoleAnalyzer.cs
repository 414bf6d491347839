using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2001: a declared role is no built-in role's name or id.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownRoleAnalyzer : RoleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(PermissionDiagnostics.UnknownRole);

    private protected override Diagnostic? Check(RoleDeclaration declaration, ProjectRoles roles)
    {
        if (declaration.Role is not { } role || roles.Find(role) is not null)
            return null;

        var suggestion = RoleCatalog.Suggest(role);
        return Diagnostic.Create(
            PermissionDiagnostics.UnknownRole,
            declaration.RoleExpression!.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(PermissionDiagnostics.Suggestion, suggestion),
            role,
            suggestion is null ? "" : $"; did you mean '{suggestion}'?");
    }
}
