using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Analyzers.Secrets.Reporting;
using SdkKit.Analyzers.Secrets.Source;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Text;

/// <summary>Reports secrets where the compiler reads nothing: in comments, documentation and code that is switched off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CommentSecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SecretDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        SecretReporter.OnCompilation(context, static (start, reporter) => start.RegisterSyntaxTreeAction(tree => Analyze(tree, reporter)));
    }

    private static void Analyze(SyntaxTreeAnalysisContext context, SecretReporter reporter)
    {
        var text = context.Tree.GetText(context.CancellationToken).ToString();

        // The tree is asked last: nearly no comment that holds a telling word holds a secret.
        foreach (var block in SourcePlaces.Of(context.Tree).Comments)
        {
            if (SecretScanner.CouldHoldSecret(text, block.Start, block.Length, SourcePart.Comment) && InactiveText.IsComment(context.Tree.GetRoot(context.CancellationToken), block.Start))
                Scan(context, text, block, reporter);
        }

        foreach (var block in InactiveText.ConditionalBlocks(text))
        {
            if (SecretScanner.CouldHoldSecret(text, block.Start, block.Length, SourcePart.Code) && InactiveText.IsDisabled(context.Tree.GetRoot(context.CancellationToken), block.Start))
                Scan(context, text, block, reporter);
        }
    }

    private static void Scan(SyntaxTreeAnalysisContext context, string text, TextSpan block, SecretReporter reporter) => reporter.Report(
        SecretScanner.Scan(text.Substring(block.Start, block.Length), ScanSyntax.Source),
        span => Location.Create(context.Tree, new TextSpan(block.Start + span.Start, span.Length)),
        context.ReportDiagnostic);
}
