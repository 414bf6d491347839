using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Parsing;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2010: <c>[RequiresAction]</c> on a method states another verb on the type than the route does, or an action where app roles decide.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContradictedActionAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.ContradictedAction;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        var byAppRole = PermissionCatalog.IsByAppRole(context.Privileges.Client.Service);
        foreach (var stated in context.Stated("RequiresActionAttribute"))
        {
            if (byAppRole)
            {
                yield return Diagnostic.Create(Rule, stated.Location, stated.Text, context.Privileges.Client.Name, "the service is authorized by application permissions: use [RequiresAppRole]");
            }
            else if (stated.Symbol is IMethodSymbol method
                && context.Privileges.Operations.FirstOrDefault(one => one.Method.Name == Identifiers.Escape(method.Name)) is { Derived.Outcome: DerivationOutcome.Derived } operation
                && OtherVerb(StatedActions.Read(stated.Text, context.Privileges.Client.Service), operation.Derived) is { } meant)
            {
                yield return Diagnostic.Create(
                    Rule,
                    stated.Location,
                    PrivilegeContext.Property(PermissionDiagnostics.Suggestion, meant.Name),
                    stated.Text,
                    $"'{operation.Method.Call!.Verb.ToUpperInvariant()} {operation.Method.Call.Route}'",
                    $"its route says '{meant.Name}'");
            }
        }
    }

    /// <summary>What the route says of the same type; null when the statement agrees with it or is about something else.</summary>
    private static Permission? OtherVerb(Permission stated, DerivedOperation derived)
    {
        if (StatedActions.Refines(stated, derived.Requirements))
        {
            return null;
        }

        return derived.Requirements.SelectMany(need => need.Alternatives).FirstOrDefault(one =>
            one.Kind == stated.Kind && string.Equals(ActionName.Type(one.Name), ActionName.Type(stated.Name), StringComparison.OrdinalIgnoreCase));
    }
}
