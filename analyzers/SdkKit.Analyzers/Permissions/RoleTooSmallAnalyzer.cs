using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2005: the declared roles do not grant what a call needs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoleTooSmallAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.RoleTooSmall;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        var privileges = context.Privileges;
        if (privileges.Declared.Count == 0 || privileges.HasUnknownRole || privileges.Missing.ToList() is not { Count: > 0 } missing)
        {
            yield break;
        }

        var names = context.Roles.ToList();
        var roles = string.Join("' and '", privileges.Declared.Select(one => one.Role.Name).Distinct());
        var needed = $"{PermissionWords.List(missing.Select(need => PermissionWords.Describe(need.Alternatives[0])))}, which {PermissionWords.Users(privileges, missing)} needs{Reason(privileges, missing)}";
        var replacement = privileges.Declared.Count == 1 && privileges.Least is [var single] ? single.Role.Name : null;
        var added = replacement is null ? RoleRanking.Least(missing, privileges.Documented) : [];
        yield return Diagnostic.Create(
            Rule,
            names[0].Location,
            replacement is not null ? PrivilegeContext.Property(PermissionDiagnostics.Suggestion, replacement) : Additions(privileges, added),
            roles,
            needed,
            replacement is not null ? $"the smallest sufficient role is '{replacement}'"
                : added.Count > 0 ? $"add {PermissionWords.List(added.Select(one => PermissionWords.Quote(one.Role.Name)))}, the smallest that does"
                : "no built-in role does; define one in a file *.role.json, as 'sdkkit export --custom-role' writes it");
    }

    private static ImmutableDictionary<string, string?> Additions(ClientPrivileges privileges, IReadOnlyList<RankedRole> added) => added.Count == 0
        ? ImmutableDictionary<string, string?>.Empty
        : PrivilegeContext.Property(
            PermissionDiagnostics.AddedAttributes,
            string.Join("\n", added.Select(one => PermissionWords.RequiresRole(one.Role.Name, privileges.Declared[0].Scope))));

    // Owner and Contributor look as if they grant everything, and do not.
    private static string Reason(ClientPrivileges privileges, List<Requirement> missing)
    {
        var wide = privileges.Declared.Select(one => one.Role).FirstOrDefault(role => missing[0].Alternatives[0] is { Kind: PermissionKind.DataAction } && role.Permissions.Any(set => set.Actions.Contains("*")));
        if (wide is null)
        {
            return "";
        }

        var only = RoleRanking.Sufficient(missing, privileges.Documented);
        return $" (the '*' of '{wide.Name}' holds for actions of the control plane; data actions are granted apart{(only.Count == 1 ? $", this one by '{only[0].Role.Name}' alone" : "")})";
    }
}
