using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Tests.Verification;

/// <summary>Compares what analyzers and fixes do with what marked code says.</summary>
internal static class Verify
{
    /// <summary>Every analyzer of the shipped assembly.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> AllAnalyzers =
        [.. typeof(Analyzers.Secrets.HardCodedSecretAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>The marked diagnostics, and no others, are reported; returns them.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync<TAnalyzer>(string marked, params string[] otherFiles)
        where TAnalyzer : DiagnosticAnalyzer, new() => DiagnosticsAsync([new TAnalyzer()], marked, otherFiles);

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, string marked, params string[] otherFiles)
    {
        var code = TestCode.Parse(marked);
        var found = await Compiled.DiagnosticsAsync(Compiled.Document(code.Source, otherFiles), analyzers);
        Assert.Equal(
            code.Expected.OrderBy(static e => e.Span.Start).Select(e => $"{e.Id} at {code.Source.Substring(e.Span.Start, e.Span.Length)}"),
            found.Select(static d => $"{d.Id} at {d.Location.SourceTree!.ToString().Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}"));
        return found;
    }

    /// <summary>The fix for the first diagnostic of <paramref name="source"/> turns it into <paramref name="expected"/>, which compiles.</summary>
    public static async Task FixAsync<TAnalyzer, TFix>(string source, string expected, int choice = 0)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var document = Compiled.Document(source);
        var actions = await ActionsAsync<TAnalyzer, TFix>(document);
        var changed = await ApplyAsync(document, actions[choice]);
        Assert.Equal(expected, changed.ToString(), ignoreLineEndingDifferences: true);
        await Compiled.DiagnosticsAsync(Compiled.Document(changed.ToString()), [new TAnalyzer()]);
    }

    /// <summary>"Fix all in document" turns <paramref name="source"/> into <paramref name="expected"/>.</summary>
    public static async Task FixAllAsync<TAnalyzer, TFix>(string source, string expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var document = Compiled.Document(source);
        var fix = new TFix();
        var diagnostics = await Compiled.DiagnosticsAsync(document, [new TAnalyzer()]);
        var key = (await ActionsAsync<TAnalyzer, TFix>(document))[0].EquivalenceKey;
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, key, fix.FixableDiagnosticIds, new Known(diagnostics), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.Equal(expected, (await ApplyAsync(document, action!)).ToString(), ignoreLineEndingDifferences: true);
    }

    /// <summary>The fixes that are offered for the first diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> ActionsAsync<TAnalyzer, TFix>(Document document)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var diagnostics = await Compiled.DiagnosticsAsync(document, [new TAnalyzer()]);
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostics[0], (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        await new TFix().RegisterCodeFixesAsync(context);
        return actions;
    }

    /// <summary>The document's text after <paramref name="action"/>.</summary>
    public static async Task<SourceText> ApplyAsync(Document document, CodeAction action) =>
        await (await ChangedAsync(action)).GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken);

    public static async Task<Solution> ChangedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
