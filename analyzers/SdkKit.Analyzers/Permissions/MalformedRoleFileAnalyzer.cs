using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2017: a file <c>*.role.json</c> is no role definition.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MalformedRoleFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(PermissionDiagnostics.MalformedRoleFile);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!CustomRoleFile.IsOne(context.AdditionalFile.Path))
        {
            return;
        }

        try
        {
            CustomRoleFile.Parse(context.AdditionalFile.GetText(context.CancellationToken)?.ToString() ?? "", context.AdditionalFile.Path);
        }
        catch (ManifestException error)
        {
            var place = new LinePosition(error.Line - 1, error.Column - 1);
            context.ReportDiagnostic(Diagnostic.Create(
                PermissionDiagnostics.MalformedRoleFile,
                Location.Create(error.Path, default, new LinePositionSpan(place, place)),
                error.Message.Substring(error.Message.IndexOf("): ", StringComparison.Ordinal) + 3)));
        }
    }
}
