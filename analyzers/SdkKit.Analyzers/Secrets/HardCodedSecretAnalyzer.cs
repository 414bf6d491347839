using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets;

/// <summary>
/// Reports secrets in string constants. One analyzer for all classes of secret, because the engine finds them all in one pass; most literals cost that
/// pass and nothing else, and the semantic model is asked only where a text or a constant's name gives reason to.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedSecretAnalyzer : DiagnosticAnalyzer
{
    private const string Switch = "build_property.SdkKitSecretScan";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SecretDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // What generated code holds was copied from a file that is looked at in its own place.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (IsSwitchedOff(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
                return;

            var fragments = new FragmentIndex(start.Compilation);
            start.RegisterSyntaxNodeAction(AnalyzeLiteral, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression);
            start.RegisterSyntaxNodeAction(
                node => AnalyzeFolded(node, fragments), SyntaxKind.AddExpression, SyntaxKind.InterpolatedStringExpression);
        });
    }

    private static bool IsSwitchedOff(AnalyzerConfigOptions options) =>
        options.TryGetValue(Switch, out var value) && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        if (FoldedText.IsPartOfLargerText(literal) || !SecretScanner.MayContainSecret(literal.Token.ValueText))
            return;

        Report(context, FoldedText.Of(literal, resolve: null));
    }

    private static void AnalyzeFolded(SyntaxNodeAnalysisContext context, FragmentIndex fragments)
    {
        var expression = (ExpressionSyntax)context.Node;
        if (FoldedText.IsPartOfLargerText(expression))
            return;

        var known = FoldedText.Of(expression, resolve: null);
        if (!known.Unresolved.Any(fragments.MayName) && !SecretScanner.MayContainSecret(known.Text))
            return;

        var constants = new ConstantResolver(context.SemanticModel, context.CancellationToken);
        Report(context, known.Unresolved.Count == 0 ? known : FoldedText.Of(expression, constants.Resolve));
    }

    private static void Report(SyntaxNodeAnalysisContext context, FoldedText folded)
    {
        foreach (var finding in SecretScanner.Scan(folded.Text))
        {
            if (folded.Locate(finding.Start, finding.Length) is { } span)
                context.ReportDiagnostic(ToDiagnostic(finding, Location.Create(context.Node.SyntaxTree, span)));
        }
    }

    private static Diagnostic ToDiagnostic(SecretFinding finding, Location location)
    {
        var secret = finding.Rule.Class;
        return Diagnostic.Create(
            SecretDiagnostics.Of(secret),
            location,
            SecretDiagnostics.SeverityOf(finding.Confidence),
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(SecretDiagnostics.Variable, secret.Variable),
            finding.Rule.Title,
            finding.Grants is null ? finding.Evidence : $"{finding.Evidence}; {finding.Grants}",
            finding.Length,
            finding.Fingerprint);
    }
}
