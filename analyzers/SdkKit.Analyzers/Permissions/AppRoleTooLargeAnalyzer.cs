using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2014: a declared application permission allows more than the calls need.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AppRoleTooLargeAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.AppRoleTooLarge;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        var privileges = context.Privileges;
        var names = new HashSet<string>(privileges.AppRoles, StringComparer.OrdinalIgnoreCase);
        if (privileges.AppNeeds.Count == 0 || privileges.Operations.Any(operation => !operation.IsComplete)
            || !privileges.AppNeeds.All(need => need.Alternatives.Any(one => names.Contains(one.Name))))
        {
            yield break;
        }

        foreach (var stated in context.Stated("RequiresAppRoleAttribute"))
        {
            if (!GraphCatalog.TryFind(stated.Text, out var permission))
            {
                continue;
            }

            var met = privileges.AppNeeds.Where(need => need.Alternatives.Any(one => one.Name == permission.Name)).ToList();
            if (met.Count == 0)
            {
                yield return Report(stated, permission, ImmutableDictionary<string, string?>.Empty, "no call needs it: remove it");
            }
            else if (!met.Any(need => need.Alternatives.Take(need.LeastCount).Any(one => one.Name == permission.Name)))
            {
                var least = met.Select(need => need.Alternatives[0].Name).Distinct().ToList();
                yield return Report(
                    stated,
                    permission,
                    least.Count == 1 ? PrivilegeContext.Property(PermissionDiagnostics.Suggestion, least[0]) : ImmutableDictionary<string, string?>.Empty,
                    $"{PermissionWords.List(least.Select(PermissionWords.Quote))} suffices");
            }
        }
    }

    private Diagnostic Report(NamedText stated, GraphPermission permission, ImmutableDictionary<string, string?> properties, string remedy) =>
        Diagnostic.Create(Rule, stated.Location, properties, permission.Name, remedy);
}
