using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Secrets;
using SdkKit.Secrets.Baselines;

namespace SdkKit.Analyzers.Secrets.Reporting;

/// <summary>Turns findings of one compilation into diagnostics: severity by proof and project, nothing that was reviewed, and never the secret itself.</summary>
internal sealed class SecretReporter
{
    private const string Switch = "build_property.SdkKitSecretScan";
    private const string Preset = "build_property.SdkKitSecretPreset";
    private const string TestProject = "build_property.IsTestProject";

    private readonly ImmutableHashSet<string> _reviewed;
    private readonly bool _isTest;

    private SecretReporter(ImmutableHashSet<string> reviewed, bool isTest) => (_reviewed, _isTest) = (reviewed, isTest);

    /// <summary>Begins <paramref name="rules"/> for every compilation whose project has not switched them off.</summary>
    public static void OnCompilation(AnalysisContext context, Action<CompilationStartAnalysisContext, SecretReporter> rules) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (For(start.Options, start.CancellationToken) is { } reporter)
                rules(start, reporter);
        });

    /// <summary>Reports the findings in a text that is not compiled, each at the place that <paramref name="locate"/> gives to it.</summary>
    public void Report(IEnumerable<SecretFinding> findings, Func<TextSpan, Location> locate, Action<Diagnostic> report)
    {
        foreach (var finding in findings)
        {
            if (ToDiagnostic(finding, locate(new TextSpan(finding.Start, finding.Length))) is { } diagnostic)
                report(diagnostic);
        }
    }

    /// <summary>Null where the project has switched the rules off.</summary>
    private static SecretReporter? For(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var properties = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (Is(properties, Switch, "false") || Is(properties, Preset, "off"))
            return null;

        return new SecretReporter(ReadReviewed(options.AdditionalFiles, cancellationToken), Is(properties, TestProject, "true") && !Is(properties, Preset, "strict"));
    }

    /// <summary>Null for a finding that a baseline names.</summary>
    public Diagnostic? ToDiagnostic(SecretFinding finding, Location location)
    {
        if (_reviewed.Contains(finding.Fingerprint))
            return null;

        var secret = finding.Rule.Class;
        return Diagnostic.Create(
            SecretDiagnostics.Of(secret),
            location,
            SeverityOf(finding),
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(SecretDiagnostics.Variable, secret.Variable).Add(SecretDiagnostics.Fingerprint, finding.Fingerprint),
            finding.Rule.Title,
            finding.Grants is null ? finding.Evidence : $"{finding.Evidence}; {finding.Grants}",
            finding.Length,
            finding.Fingerprint);
    }

    /// <summary>In tests, made-up passwords are the rule; what a provider's format proves is not made up.</summary>
    private DiagnosticSeverity SeverityOf(SecretFinding finding) =>
        _isTest && (finding.Rule.Class == SecretClasses.NamedValue || finding.Rule.Class == SecretClasses.ConstantCredential || finding.Rule.Class == SecretClasses.ConnectionPassword)
            ? DiagnosticSeverity.Info
            : SecretDiagnostics.SeverityOf(finding.Confidence);

    private static bool Is(AnalyzerConfigOptions properties, string key, string expected) =>
        properties.TryGetValue(key, out var value) && string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    private static ImmutableHashSet<string> ReadReviewed(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var reviewed = ImmutableHashSet<string>.Empty;
        foreach (var file in files)
        {
            if (IsBaseline(file.Path) && file.GetText(cancellationToken) is { } text)
                reviewed = reviewed.Union(SecretBaseline.Parse(text.ToString()).Entries.Select(static entry => entry.Fingerprint));
        }

        return reviewed;
    }

    public static bool IsBaseline(string path) => string.Equals(Path.GetFileName(path), SecretBaseline.FileName, StringComparison.OrdinalIgnoreCase);
}
