using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Analyzers.Secrets.Reporting;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Tests.Secrets;

/// <summary>What is not folded holds nothing that folding would find.</summary>
public sealed class CompositionGlanceTests
{
    private static readonly string Value = $"Xq7{new string('p', 2)}V2zR9w";

    private static readonly Gen<string> Part = Gen.OneOf(
        Gen.OneOf("acc", "ount", "key=", "pass", "word", "tok", "en: ", "AKI", "A23", "x", "", " y ", "8Q~", "password=", "'", "token: ", Value).Select(static text => $"\"{text}\""),
        Gen.OneOf("name", "a.Name", "1", "'k'", "a[0]", "Call(1)", "string.Concat(\"pass\", \"word=\")", "(\"sec\" + \"ret\")", "(a - b)",
            "(name)", "(\"word=\")", "('k')", "(a != null)", "!b", "(string)\"tok\"", "$\"pass{name}\"", "new[] { 'p', 'w', 'd', '=' }", "(b ? \"x\" : \"y\")"));

    private static readonly Gen<string> Sum = Part.Array[2, 6].Select(static parts => string.Join(" + ", parts));

    private static readonly Gen<string> Interpolated = Gen.OneOf(Part.Select(static part => $"{{{part}}}"), Gen.OneOf("acc", "ountkey=", "pass", "word=", " and ", "8Q~", "token: ", Value))
        .Array[1, 5].Select(static parts => $"$\"{string.Concat(parts)}\"");

    [Fact]
    public void IsWorthFolding_AnyComposition_IsTrueWhereFoldingTells()
    {
        var glance = new CompositionGlance(new FragmentIndex(CSharpCompilation.Create("None")));
        var (skipped, found) = (0, 0);

        Gen.OneOf(Sum, Interpolated).Sample(code =>
        {
            var expression = SyntaxFactory.ParseExpression(code);
            var folded = FoldedText.Of(expression, resolve: null);
            var tells = SecretScanner.Scan(folded.Text, ScanSyntax.Literal).Count > 0;
            Interlocked.Add(ref found, tells ? 1 : 0);
            if (glance.IsWorthFolding(expression))
                return true;

            Interlocked.Increment(ref skipped);
            return !tells && !(folded.IsConstant && NamedValueJudge.MayBeSecret(folded.Text));
        });

        Assert.NotEqual(0, skipped);
        Assert.NotEqual(0, found);
    }
}
