using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Analyzers.Secrets.Source;
using SdkKit.Analyzers.Secrets.Text;
using SdkKit.Analyzers.Tests.Verification;

namespace SdkKit.Analyzers.Tests.Secrets.Source;

/// <summary>Where the bare text tells what is worth a look, nothing is passed over that is found when every token of the tree is looked at.</summary>
public sealed class SourcePlacesTests
{
    /// <summary>A line of a comment that may be a directive makes the text doubtful, so that the tree is asked.</summary>
    private const string Doubtful = "/*\n#endif \n*/\n";
    private const string Sure = "/*\n#endif_\n*/\n";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = [new HardCodedSecretAnalyzer(), new CredentialFlowAnalyzer(), new CommentSecretAnalyzer()];

    [Fact]
    public void AnyProgram_ReadAsText_IsReportedLikeAsTree()
    {
        var (found, sure) = (0, 0);
        RandomProgram.Any.Sample(
            program =>
            {
                Interlocked.Add(ref sure, SourceReader.Read(Sure + program) is null ? 0 : 1);
                Assert.Null(SourceReader.Read(Doubtful + program));
                var (text, tree) = (Report(Sure + program), Report(Doubtful + program));
                Interlocked.Add(ref found, tree.Length);
                Assert.Equal(tree, text);
            },
            iter: 400);

        Assert.True(found > 100 && sure > 200, $"{found} findings, {sure} programs read as text");
    }

    /// <summary>Every look to either side is bounded, or two megabytes of one form would take hours.</summary>
    [Theory]
    [Trait("Tier", "Slow")]
    [InlineData("[1 ")]
    [InlineData("(a ")]
    [InlineData("a<b>(")]
    [InlineData("\"x\"+")]
    [InlineData("a + b(1)")]
    [InlineData("+ a(")]
    [InlineData("{ get {")]
    [InlineData("a.b.")]
    [InlineData("longname")]
    [InlineData("a = \"p4ssw0rd\" + a")]
    [InlineData("/**/ +")]
    [InlineData("#\n")]
    [InlineData(" // x\n")]
    [InlineData("'")]
    [InlineData("string.Concat(\"a\", ")]
    [InlineData("new A(\"x\", \"y\") + $\"{a}\" ")]
    [InlineData("$$")]
    [InlineData("\"\"\"\" ")]
    [InlineData("                    ")]
    public async Task LongSource_OfOneForm_IsReadInTime(string form) => await Task.Run(
        () => SourceReader.Read(string.Concat(Enumerable.Repeat(form, 2_000_000 / form.Length)) + " \"x\""), TestContext.Current.CancellationToken)
        .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    private static string[] Report(string program)
    {
        var compilation = CSharpCompilation.Create("Any", [CSharpSyntaxTree.ParseText(program)], Net100.References.All);
        return [.. Compiled.AnalyzeAsync(compilation, Rules).GetAwaiter().GetResult().Select(static d => $"{d.Location.SourceSpan} {d.Id} {d.GetMessage(null)}").Order(StringComparer.Ordinal)];
    }
}
