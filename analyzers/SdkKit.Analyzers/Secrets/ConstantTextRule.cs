using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Analyzers.Secrets.Naming;
using SdkKit.Analyzers.Secrets.Reporting;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets;

/// <summary>Looks at each constant text once, at the outermost expression that puts it together.</summary>
internal sealed class ConstantTextRule(SecretReporter reporter, FragmentIndex fragments)
{
    private readonly CompositionGlance _glance = new(fragments);

    public void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
    {
        // Cheapest first: nearly every literal ends here.
        var literal = (LiteralExpressionSyntax)context.Node;
        var text = literal.Token.ValueText;
        var mayHoldSecret = SecretScanner.CouldHoldSecret(text, 0, text.Length, SourcePart.Literal);
        if (!mayHoldSecret && !NamedValueJudge.MayBeSecret(text) || FoldedText.IsPartOfLargerText(literal))
            return;

        if ((mayHoldSecret || NameOf(literal) is not null) && Find(literal, text, isConstant: true, mayHoldSecret) is { Count: > 0 } findings)
            Report(context, FoldedText.Of(literal, resolve: null), findings);
    }

    public void AnalyzeComposed(SyntaxNodeAnalysisContext context)
    {
        var expression = (ExpressionSyntax)context.Node;
        if (!FoldedText.IsPartOfLargerText(expression) && _glance.IsWorthFolding(expression))
            Analyze(context, expression);
    }

    public void AnalyzeCall(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (TextCall.Joins(call) && !FoldedText.IsPartOfLargerText(call))
            Analyze(context, call);
    }

    public void AnalyzeElements(SyntaxNodeAnalysisContext context)
    {
        if (!ElementText.MayBeText(context.Node))
            return;

        var array = context.Node.Parent is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax ? context.Node.Parent : context.Node;
        if (!FoldedText.IsPartOfLargerText((ExpressionSyntax)array))
            Analyze(context, (ExpressionSyntax)array);
    }

    private void Analyze(SyntaxNodeAnalysisContext context, ExpressionSyntax expression)
    {
        var known = FoldedText.Of(expression, resolve: null);
        var mayHoldSecret = known.Unresolved.Count == 0 ? SecretScanner.CouldHoldSecret(known.Text, 0, known.Text.Length, SourcePart.Literal)
            : known.Unresolved.Any(fragments.MayName) || SecretScanner.MayContainSecret(known.Text);
        if (!mayHoldSecret && !(known.IsConstant && NamedValueJudge.MayBeSecret(known.Text) && NameOf(expression) is not null))
            return;
        if (known.Unresolved.Count == 0)
            Report(context, expression, known, mayHoldSecret);
        else if (LikelyText.MayHold(expression, fragments, folded => MayBeFound(expression, folded)))
            Report(context, expression, Resolve(context, expression), mayHoldSecret);
    }

    private static bool MayBeFound(ExpressionSyntax expression, FoldedText folded) => SecretScanner.CouldHoldSecret(folded.Text, 0, folded.Text.Length, SourcePart.Literal)
        || folded.IsConstant && NamedValueJudge.MayBeSecret(folded.Text) && NameOf(expression) is not null;

    private FoldedText Resolve(SyntaxNodeAnalysisContext context, ExpressionSyntax expression)
    {
        var constants = new ConstantResolver(context.SemanticModel, context.CancellationToken);
        return FoldedText.Of(expression, name => fragments.MayBeText(name) ? constants.Resolve(name) : null);
    }

    private void Report(SyntaxNodeAnalysisContext context, ExpressionSyntax expression, FoldedText folded, bool mayHoldSecret) =>
        Report(context, folded, Find(expression, folded.Text, folded.IsConstant, mayHoldSecret));

    /// <summary>A format tells more than a name, so the name is asked last.</summary>
    private static IReadOnlyList<SecretFinding> Find(ExpressionSyntax expression, string text, bool isConstant, bool mayHoldSecret) =>
        mayHoldSecret && SecretScanner.Scan(text, ScanSyntax.Literal) is { Count: > 0 } findings ? findings
        : isConstant && NameOf(expression)?.Judge(text) is { } named ? [named]
        : [];

    private void Report(SyntaxNodeAnalysisContext context, FoldedText folded, IReadOnlyList<SecretFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (folded.Locate(finding.Start, finding.Length) is { } span && reporter.ToDiagnostic(finding, Location.Create(context.Node.SyntaxTree, span)) is { } diagnostic)
                context.ReportDiagnostic(diagnostic);
        }
    }

    private static NamedExpression? NameOf(ExpressionSyntax expression) =>
        NamedExpression.Of(expression) is { } named && NamedValueJudge.MayNameSecret(named.Name) ? named : null;
}
