using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2002: a role is declared without a scope and its client names none either, so that the environment's value <c>scope</c> decides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoleWithoutScopeAnalyzer : PrivilegeAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.RoleWithoutScope;

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        if (context.Privileges.Client.Scope is not null)
        {
            yield break;
        }

        var proposed = context.Privileges.ProposedScope;
        foreach (var named in context.Roles.Where(one => one.Scope is null))
        {
            yield return Diagnostic.Create(
                Rule,
                named.Location,
                proposed is null
                    ? ImmutableDictionary<string, string?>.Empty
                    : PrivilegeContext.Property(PermissionDiagnostics.AddedArguments, $"Scope = {PermissionWords.Literal(proposed)}"),
                named.Text,
                proposed is null ? "" : $", which by its calls is '{proposed}'");
        }
    }
}
