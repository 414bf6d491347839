using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2003: a declared role is one that Azure marks as deprecated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecatedRoleAnalyzer : MarkedRoleAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.DeprecatedRole;

    private protected override bool IsMarked(BuiltInRole role) => role.IsDeprecated;
}
