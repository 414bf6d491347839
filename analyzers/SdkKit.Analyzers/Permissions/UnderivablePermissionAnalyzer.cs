using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2011: neither the route nor an attribute says what a call needs, or the rule gives an action that is not known.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnderivablePermissionAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.UnderivablePermission;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        var privileges = context.Privileges;
        var byAppRole = PermissionCatalog.IsByAppRole(privileges.Client.Service);
        // Of an address of one's own nothing is known, and saying so at every method helps nobody.
        if (privileges.Client.Service.Length == 0 || (byAppRole && privileges.AppRoles.Count > 0))
        {
            yield break;
        }

        foreach (var operation in privileges.Operations.Where(operation => operation.Stated.Count == 0))
        {
            if (ReasonOf(operation.Derived) is { } reason)
            {
                yield return Diagnostic.Create(
                    Rule, context.LocationOf(operation), operation.Method.Name, reason, byAppRole ? "declare it with [RequiresAppRole]" : "state it with [RequiresAction]");
            }
        }
    }

    private static string? ReasonOf(DerivedOperation derived) => derived.Outcome switch
    {
        DerivationOutcome.Underivable or DerivationOutcome.OutsideRbac => derived.Reason,
        DerivationOutcome.Unconfirmed => $"the route gives '{derived.Requirements[0]}', which Azure is not known to have",
        _ => null,
    };
}
