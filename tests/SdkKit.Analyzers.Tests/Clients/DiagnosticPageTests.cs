using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Clients;
using SdkKit.Analyzers.Tests.Verification;

namespace SdkKit.Analyzers.Tests.Clients;

/// <summary>The samples of each rule's page are run: the first is reported under the page's id and no other, the second is not reported.</summary>
public sealed partial class DiagnosticPageTests
{
    // What System.Text.Json's own generator would add to a context.
    private static readonly string[] ContextErrors = ["CS0534", "CS1729", "CS7036"];

    private static readonly ImmutableArray<DiagnosticAnalyzer> ClientAnalyzers =
        [.. Verify.AllAnalyzers.Where(analyzer => analyzer is ClientAnalyzer)];

    public static TheoryData<string> Ids => [.. ClientAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_Samples_AreReportedAndMended(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "diagnostics", id + ".md"), TestContext.Current.CancellationToken);
        var samples = CodeBlock().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(2, samples.Length);
        Assert.Equal([id], (await IdsOfAsync(samples[0])).Distinct());
        Assert.Empty(await IdsOfAsync(samples[1]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_Title_IsTheRules(string id)
    {
        var rule = ClientAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Single(rule => rule.Id == id);
        var page = File.ReadAllLines(Path.Combine(Root(), "docs", "diagnostics", id + ".md"));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Equal(rule.Description.ToString(), page[2]);
        Assert.EndsWith($"docs/diagnostics/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> IdsOfAsync(string sample)
    {
        var usings = "global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;";
        var document = Compiled.Document(sample, usings);
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(one => one.Severity is DiagnosticSeverity.Error && !ContextErrors.Contains(one.Id));
        Assert.Empty(errors);

        var found = await compilation.WithAnalyzers(ClientAnalyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Select(one => one.Id);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdkKit.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
