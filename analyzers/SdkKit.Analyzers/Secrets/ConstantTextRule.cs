using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Analyzers.Secrets.Naming;
using SdkKit.Analyzers.Secrets.Reporting;
using SdkKit.Analyzers.Secrets.Source;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets;

/// <summary>Looks at each constant text once, at the outermost expression that puts it together.</summary>
internal sealed class ConstantTextRule(SecretReporter reporter, FragmentIndex fragments)
{
    private readonly CompositionGlance _glance = new(fragments);

    public void Analyze(SemanticModelAnalysisContext context)
    {
        var places = SourcePlaces.Of(context.SemanticModel.SyntaxTree);
        var seen = new HashSet<ExpressionSyntax>();
        foreach (var place in places.Texts)
            Look(context, place, seen);
        foreach (var name in places.Names)
        {
            if (fragments.MayBeFragment(name.Hash))
                Look(context, name.Start, seen);
        }
    }

    private void Look(SemanticModelAnalysisContext context, int place, HashSet<ExpressionSyntax> seen)
    {
        var token = context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).FindToken(place);
        if (token.Span.Contains(place) && token.Parent?.FirstAncestorOrSelf<ExpressionSyntax>() is { } part && WholeText.Of(part, seen) is { } expression)
            Look(context, expression);
    }

    private void Look(SemanticModelAnalysisContext context, ExpressionSyntax expression)
    {
        switch (expression.Kind())
        {
            case SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression:
                AnalyzeLiteral(context, (LiteralExpressionSyntax)expression);
                break;
            case SyntaxKind.AddExpression or SyntaxKind.InterpolatedStringExpression when _glance.IsWorthFolding(expression):
            case SyntaxKind.InvocationExpression when TextCall.Joins((InvocationExpressionSyntax)expression):
                Analyze(context, expression);
                break;
            case SyntaxKind.ArrayInitializerExpression or SyntaxKind.CollectionExpression when ElementText.MayBeText(expression):
                Analyze(context, WholeText.ListOf(expression));
                break;
        }
    }

    private static bool IsUnnamed(string text, ExpressionSyntax literal) => !NamedValueJudge.MayBeSecret(text) || NameOf(literal) is null;

    private void AnalyzeLiteral(SemanticModelAnalysisContext context, LiteralExpressionSyntax literal)
    {
        var text = literal.Token.ValueText;
        var mayHoldSecret = SecretScanner.CouldHoldSecret(text, 0, text.Length, SourcePart.Literal);
        if ((mayHoldSecret || !IsUnnamed(text, literal)) && Find(literal, text, isConstant: true, mayHoldSecret) is { Count: > 0 } findings)
            Report(context, FoldedText.Of(literal, resolve: null), findings);
    }

    private void Analyze(SemanticModelAnalysisContext context, ExpressionSyntax expression)
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

    private FoldedText Resolve(SemanticModelAnalysisContext context, ExpressionSyntax expression)
    {
        var constants = new ConstantResolver(context.SemanticModel, context.CancellationToken);
        return FoldedText.Of(expression, name => fragments.MayBeText(name) ? constants.Resolve(name) : null);
    }

    private void Report(SemanticModelAnalysisContext context, ExpressionSyntax expression, FoldedText folded, bool mayHoldSecret) =>
        Report(context, folded, Find(expression, folded.Text, folded.IsConstant, mayHoldSecret));

    /// <summary>A format tells more than a name, so the name is asked last.</summary>
    private static IReadOnlyList<SecretFinding> Find(ExpressionSyntax expression, string text, bool isConstant, bool mayHoldSecret) =>
        mayHoldSecret && SecretScanner.Scan(text, ScanSyntax.Literal) is { Count: > 0 } findings ? findings
        : isConstant && NameOf(expression)?.Judge(text) is { } named ? [named]
        : [];

    private void Report(SemanticModelAnalysisContext context, FoldedText folded, IReadOnlyList<SecretFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (folded.Locate(finding.Start, finding.Length) is { } span && reporter.ToDiagnostic(finding, Location.Create(context.SemanticModel.SyntaxTree, span)) is { } diagnostic)
                context.ReportDiagnostic(diagnostic);
        }
    }

    private static NamedExpression? NameOf(ExpressionSyntax expression) =>
        NamedExpression.Of(expression) is { } named && NamedValueJudge.MayNameSecret(named.Name) ? named : null;
}
