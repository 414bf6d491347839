using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2009: <c>[RequiresAction]</c> states an action that Azure is not known to have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownActionAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.UnknownAction;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        foreach (var stated in context.Stated("RequiresActionAttribute"))
        {
            var permission = StatedActions.Read(stated.Text.Trim(), context.Privileges.Client.Service);
            if (!context.Privileges.Operations.Any(operation => StatedActions.IsKnown(permission, operation.Derived)) && !IsKnown(permission))
            {
                var suggestion = ActionCatalog.Suggest(permission.Name);
                yield return Diagnostic.Create(
                    Rule,
                    stated.Location,
                    PrivilegeContext.Property(PermissionDiagnostics.Suggestion, suggestion),
                    stated.Text,
                    suggestion is null ? "" : $"; did you mean '{suggestion}'?");
            }
        }
    }

    private static bool IsKnown(Permission permission) => ActionCatalog.IsKnown(permission.Name, permission.Kind == PermissionKind.DataAction);
}
