using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2015: a scope holds more than the routes address.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeTooWideAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.ScopeTooWide;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        var privileges = context.Privileges;
        if (privileges.ProposedScope is not { } proposed || privileges.Operations.Any(operation => !operation.IsComplete))
        {
            yield break;
        }

        foreach (var named in context.Roles)
        {
            if (named is { Symbol: INamedTypeSymbol, Scope: { } scope, ScopeLocation: { } place } && ArmScopes.IsWider(scope, proposed))
            {
                yield return Diagnostic.Create(Rule, place, PrivilegeContext.Property(PermissionDiagnostics.Suggestion, proposed), scope, proposed);
            }
        }
    }
}
