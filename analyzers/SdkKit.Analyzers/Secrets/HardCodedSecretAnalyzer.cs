using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Analyzers.Secrets.Reporting;

namespace SdkKit.Analyzers.Secrets;

/// <summary>
/// Reports secrets in constant texts, by their format or by the name that the code gives them. One analyzer for all classes of secret, because the engine finds
/// them all in one pass; most literals cost that pass and nothing else, and tree and semantic model are asked only where a text or a constant's name gives reason to.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedSecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SecretDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // What generated code holds was copied from a file that is looked at in its own place.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        SecretReporter.OnCompilation(context, static (start, reporter) =>
        {
            var texts = new ConstantTextRule(reporter, new FragmentIndex(start.Compilation));
            start.RegisterSemanticModelAction(texts.Analyze);
        });
    }
}
