using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2013: the declared application permissions do not allow a call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AppRoleTooSmallAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.AppRoleTooSmall;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        var privileges = context.Privileges;
        var declared = context.Stated("RequiresAppRoleAttribute").ToList();
        var names = new HashSet<string>(privileges.AppRoles, StringComparer.OrdinalIgnoreCase);
        if (declared.Count == 0 || !names.All(name => GraphCatalog.TryFind(name, out _))
            || privileges.AppNeeds.Where(need => !need.Alternatives.Any(one => names.Contains(one.Name))).ToList() is not { Count: > 0 } missing)
        {
            yield break;
        }

        var least = missing.Select(need => need.Alternatives[0].Name).Distinct().ToList();
        yield return Diagnostic.Create(
            Rule,
            declared[0].Location,
            declared.Count == 1 && least.Count == 1 && missing.Count == privileges.AppNeeds.Count
                ? PrivilegeContext.Property(PermissionDiagnostics.Suggestion, least[0])
                : PrivilegeContext.Property(PermissionDiagnostics.AddedAttributes, string.Join("\n", least.Select(name => $"RequiresAppRole({PermissionWords.Literal(name)})"))),
            string.Join("' and '", privileges.AppRoles),
            PermissionWords.Users(privileges, missing),
            $"the least that does is {PermissionWords.List(least.Select(PermissionWords.Quote))}");
    }
}
