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
        context.RegisterCompilationStartAction(static start =>
        {
            if (SecretReporter.For(start.Options, start.CancellationToken) is { } reporter)
                start.RegisterSyntaxTreeAction(tree => Analyze(tree, reporter));
        });
    }

    private static void Analyze(SyntaxTreeAnalysisContext context, SecretReporter reporter)
    {
        var text = context.Tree.GetText(context.CancellationToken).ToString();
        foreach (var block in InactiveText.Blocks(text))
        {
            var content = text.Substring(block.Start, block.Length);
            if (SecretScanner.MayContainSecret(content) && InactiveText.IsComment(context.Tree.GetRoot(context.CancellationToken), block.Start))
                Report(context, reporter, content, block.Start);
        }

        if (text.IndexOf("#if", StringComparison.Ordinal) < 0)
            return;

        foreach (var disabled in InactiveText.Disabled(context.Tree.GetRoot(context.CancellationToken)))
            Report(context, reporter, text.Substring(disabled.Start, disabled.Length), disabled.Start);
    }

    private static void Report(SyntaxTreeAnalysisContext context, SecretReporter reporter, string content, int offset)
    {
        foreach (var finding in SecretScanner.Scan(content, ScanSyntax.Source))
        {
            if (reporter.ToDiagnostic(finding, Location.Create(context.Tree, new TextSpan(offset + finding.Start, finding.Length))) is { } diagnostic)
                context.ReportDiagnostic(diagnostic);
        }
    }
}
