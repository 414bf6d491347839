using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;
using SdkKit.SourceGenerator.Parsing;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2007: a client declares no role or application permission, so that the least is inferred.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InferredPermissionAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.InferredPermission;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        var privileges = context.Privileges;
        if (privileges.Needs.Count > 0 && privileges.DeclaresNoRole)
        {
            yield return privileges.Least.Count > 0
                ? Report(context, RoleFix(privileges), "role", $"{PermissionWords.List(privileges.Least.Select(one => PermissionWords.Quote(one.Role.Name)))} on '{ScopeOf(privileges)}' is inferred from its calls{Hint(privileges)}")
                : Report(context, ImmutableDictionary<string, string?>.Empty, "role", $"no built-in role grants {PermissionWords.List(privileges.Needs.Select(need => PermissionWords.Describe(need.Alternatives[0])))}");
        }

        if (privileges.AppNeeds.Count > 0 && privileges.AppRoles.Count == 0)
        {
            var names = privileges.LeastAppRoles.ToList();
            yield return Report(
                context,
                PrivilegeContext.Property(PermissionDiagnostics.AddedAttributes, string.Join("\n", names.Select(name => $"RequiresAppRole({PermissionWords.Literal(name)})"))),
                "application permission",
                $"{PermissionWords.List(names.Select(PermissionWords.Quote))} is inferred from its calls");
        }
    }

    private static string Hint(ClientPrivileges privileges) =>
        privileges.Least.Any(one => one is { Purpose: RolePurpose.Everything, OnlyReadsBeyond: false })
            ? "; no built-in role is made for these alone: 'sdkkit export --custom-role' writes one of exactly what they take"
            : "";

    private static string ScopeOf(ClientPrivileges privileges) => privileges.Client.Scope ?? privileges.ProposedScope ?? RoleReader.DefaultScope;

    private static ImmutableDictionary<string, string?> RoleFix(ClientPrivileges privileges)
    {
        var scope = ScopeOf(privileges);
        if (privileges.Least is not [var single])
        {
            return PrivilegeContext.Property(
                PermissionDiagnostics.AddedAttributes, string.Join("\n", privileges.Least.Select(one => PermissionWords.RequiresRole(one.Role.Name, scope))));
        }

        var arguments = $"Role = {PermissionWords.Literal(single.Role.Name)}";
        return PrivilegeContext.Property(
            PermissionDiagnostics.AddedArguments, privileges.Client.Scope is null ? $"{arguments}\nScope = {PermissionWords.Literal(scope)}" : arguments);
    }

    private Diagnostic Report(PrivilegeContext context, ImmutableDictionary<string, string?> properties, string what, string inferred) =>
        Diagnostic.Create(Rule, context.Location, properties, context.Type.Name, what, inferred);
}
