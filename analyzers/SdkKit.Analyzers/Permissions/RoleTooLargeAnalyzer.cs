using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2006: a declared role grants more than the calls use, and a smaller one suffices.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoleTooLargeAnalyzer : PrivilegeAnalyzer
{
    /// <summary>A role that is smaller by less than this share is not worth a change.</summary>
    private const double MuchSmaller = 0.75;

    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.RoleTooLarge;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        var privileges = context.Privileges;
        // What is not known to be needed cannot be called unused.
        if (privileges.HasUnknownRole || privileges.Needs.Count == 0 || privileges.Client.Methods.Any(method => method.StubReason is not null)
            || privileges.Operations.Any(operation => !operation.IsComplete) || privileges.Missing.Any())
        {
            yield break;
        }

        foreach (var named in context.Roles)
        {
            if (privileges.Declared.FirstOrDefault(one => IsNamed(one.Role, named.Text)) is { } declared && Check(declared.Role, named, privileges) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }
    }

    private Diagnostic? Check(IRole role, NamedText named, ClientPrivileges privileges)
    {
        var used = privileges.Needs.Where(need => need.MetBy(role) is not null).ToList();
        if (used.Count == 0)
        {
            return Report(named, role, ImmutableDictionary<string, string?>.Empty, isDocumented: false, "nothing that the calls need", "remove it");
        }

        var least = RoleRanking.Least(used, privileges.Documented);
        var score = RoleRanking.Score(role, used, privileges.Documented);
        if (least.Count == 0 || least.Any(one => one.Role.Id == role.Id) || least.Sum(one => one.Weight) > score.Weight * MuchSmaller)
        {
            return null;
        }

        return Report(
            named,
            role,
            least.Count == 1 ? PrivilegeContext.Property(PermissionDiagnostics.Suggestion, least[0].Role.Name) : ImmutableDictionary<string, string?>.Empty,
            score.IsDocumented,
            $"{score.DescribeExcess()} that no call uses, by {PermissionWords.List(Unused(role, score).Select(PermissionWords.Quote))}",
            $"{PermissionWords.List(least.Select(one => PermissionWords.Quote(one.Role.Name)))} suffices");
    }

    private Diagnostic Report(NamedText named, IRole role, ImmutableDictionary<string, string?> properties, bool isDocumented, string grants, string remedy) => Diagnostic.Create(
        Rule,
        named.Location,
        // Documentation names the role for these calls: worth to know, not wrong.
        isDocumented ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        additionalLocations: null,
        properties,
        role.Name,
        grants,
        remedy);

    /// <summary>The patterns that are not used, and those that grant more than what is used.</summary>
    private static IEnumerable<string> Unused(IRole role, RankedRole score) => role.Permissions
        .SelectMany(set => set.Actions.Concat(set.DataActions))
        .Where(pattern => pattern.IndexOf('*') >= 0 || !score.Used.Any(permission => ActionPattern.IsMatch(pattern, permission.Name)))
        .OrderBy(pattern => pattern.Length);

    private static bool IsNamed(IRole role, string text) =>
        string.Equals(role.Name, text.Trim(), StringComparison.OrdinalIgnoreCase) || (Guid.TryParse(text, out var id) && role.Id == id.ToString("D"));
}
