using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Analyzers.Secrets.Reporting;
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
        foreach (var block in InactiveText.Comments(text))
            Scan(block, InactiveText.IsComment);
        foreach (var block in InactiveText.ConditionalBlocks(text))
            Scan(block, InactiveText.IsDisabled);

        void Scan(TextSpan block, Func<SyntaxNode, int, bool> isInactive)
        {
            if (!SecretScanner.MayContainSecret(text, block.Start, block.Length))
                return;

            // The tree is asked last: nearly no comment that holds a telling word holds a secret.
            var findings = SecretScanner.Scan(text.Substring(block.Start, block.Length), ScanSyntax.Source);
            if (findings.Count > 0 && isInactive(context.Tree.GetRoot(context.CancellationToken), block.Start))
                Report(context, reporter, findings, block.Start);
        }
    }

    private static void Report(SyntaxTreeAnalysisContext context, SecretReporter reporter, IReadOnlyList<SecretFinding> findings, int offset) =>
        reporter.Report(findings, span => Location.Create(context.Tree, new TextSpan(offset + span.Start, span.Length)), context.ReportDiagnostic);
}
