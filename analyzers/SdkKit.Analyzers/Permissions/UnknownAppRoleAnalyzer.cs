using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2012: <c>[RequiresAppRole]</c> names no application permission of Microsoft Graph.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownAppRoleAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.UnknownAppRole;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        foreach (var stated in context.Stated("RequiresAppRoleAttribute"))
        {
            if (!GraphCatalog.TryFind(stated.Text, out _))
            {
                var suggestion = GraphCatalog.Suggest(stated.Text);
                yield return Diagnostic.Create(
                    Rule,
                    stated.Location,
                    PrivilegeContext.Property(PermissionDiagnostics.Suggestion, suggestion),
                    stated.Text,
                    suggestion is null ? "" : $"; did you mean '{suggestion}'?");
            }
        }
    }
}
