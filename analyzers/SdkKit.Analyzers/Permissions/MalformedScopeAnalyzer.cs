using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2004: a scope is neither a resource id nor made of placeholders.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MalformedScopeAnalyzer : RoleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(PermissionDiagnostics.MalformedScope);

    private protected override Diagnostic? Check(RoleDeclaration declaration, ProjectRoles roles) =>
        declaration.Scope is { } scope && WhatIsWrongWith(scope) is { } problem
            ? Diagnostic.Create(PermissionDiagnostics.MalformedScope, declaration.ScopeExpression!.GetLocation(), scope, problem)
            : null;

    private static string? WhatIsWrongWith(string scope)
    {
        if (!scope.StartsWith("/", StringComparison.Ordinal) && !scope.StartsWith("{", StringComparison.Ordinal))
            return "starts neither with '/' as a resource id does nor with a placeholder such as '{workspace}'";

        var opened = -1;
        for (var i = 0; i < scope.Length; i++)
        {
            if (scope[i] == '{' && opened >= 0 || scope[i] == '}' && opened < 0)
                return "has a brace without its partner";
            if (scope[i] == '}' && i == opened + 1)
                return "has a placeholder without a name";
            opened = scope[i] switch { '{' => i, '}' => -1, _ => opened };
        }

        return opened < 0 ? null : "has a brace without its partner";
    }
}
