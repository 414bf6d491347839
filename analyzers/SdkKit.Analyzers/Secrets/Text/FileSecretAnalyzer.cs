using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets.Reporting;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Text;

/// <summary>Reports secrets in the files that a build passes along beside the code: settings, scripts, pipelines, project files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FileSecretAnalyzer : DiagnosticAnalyzer
{
    private const string OptOut = "build_metadata.AdditionalFiles.SdkKitSecretScan";
    private const string OptOutInEditorConfig = "sdkkit_secret_scan";
    private const int Largest = 8 << 20;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SecretDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        SecretReporter.OnCompilation(context, static (start, reporter) => start.RegisterAdditionalFileAction(file => Analyze(file, reporter)));
    }

    private static void Analyze(AdditionalFileAnalysisContext context, SecretReporter reporter)
    {
        var file = context.AdditionalFile;
        if (SecretReporter.IsBaseline(file.Path) || IsLeftOut(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file))
            || file.GetText(context.CancellationToken) is not { Length: > 0 and <= Largest } source)
        {
            return;
        }

        var options = ScanSyntax.OfFile(file.Path);

        // Other analyzers' files are here too, such as lists of a public API, which are full of names and hold no values.
        var hasNamedValues = options.Syntax != TextSyntax.Any || IsDockerfile(file.Path);
        reporter.Report(
            SecretScanner.Scan(source.ToString(), options).Where(finding => hasNamedValues || finding.Rule.Class != SecretClasses.NamedValue),
            span => Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span)),
            context.ReportDiagnostic);
    }

    private static bool IsDockerfile(string path) => Path.GetFileName(path).IndexOf("Dockerfile", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsLeftOut(AnalyzerConfigOptions options) => IsFalse(options, OptOut) || IsFalse(options, OptOutInEditorConfig);

    private static bool IsFalse(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
