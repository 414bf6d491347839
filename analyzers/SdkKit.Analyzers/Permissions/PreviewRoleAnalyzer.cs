using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Catalog;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2008: a declared role is one that Azure marks as a preview.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PreviewRoleAnalyzer : MarkedRoleAnalyzer
{
    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.PreviewRole;

    private protected override bool IsMarked(BuiltInRole role) => role.IsPreview;
}
