using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>The roles that a compilation can name: Azure's, and those that its files <c>*.role.json</c> define.</summary>
internal static class RoleFiles
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, ProjectRoles> Known = new();

    public static ProjectRoles In(AnalyzerOptions options, CancellationToken cancellationToken) => options.AdditionalFiles.IsEmpty
        ? ProjectRoles.BuiltIn
        : Known.GetValue(options, key => new ProjectRoles(
            key.AdditionalFiles.Where(file => CustomRoleFile.IsOne(file.Path)).Select(file => (file.Path, file.GetText(cancellationToken)?.ToString() ?? ""))));
}
