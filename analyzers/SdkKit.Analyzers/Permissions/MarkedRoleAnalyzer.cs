using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>What the rules on Azure's own marks of roles have in common: deprecated, in preview.</summary>
public abstract class MarkedRoleAnalyzer : RoleAnalyzer
{
    private protected MarkedRoleAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    private protected abstract DiagnosticDescriptor Rule { get; }

    private protected abstract bool IsMarked(BuiltInRole role);

    private protected sealed override Diagnostic? Check(RoleDeclaration declaration, ProjectRoles roles) =>
        declaration.Role is { } name && roles.Find(name) is BuiltInRole role && IsMarked(role)
            ? Diagnostic.Create(Rule, declaration.RoleExpression!.GetLocation(), role.Name)
            : null;
}
