using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using SdkKit.Tool.Scanning.Content;
using SdkKit.Tool.Scanning.Files;
using SdkKit.Tool.Scanning.Fixing;
using SdkKit.Tool.Scanning.Git;
using SdkKit.Tool.Scanning.Reports;

namespace SdkKit.Tool.Scanning;

/// <summary>Scans files, folders or what git keeps for secrets, and reports them.</summary>
internal static class SecretScan
{
    /// <summary>Answers with the exit code: 0 for none, 1 for findings, 2 when something could not be read.</summary>
    /// <exception cref="UserErrorException">A path does not exist, options contradict each other, or git refuses.</exception>
    public static async Task<int> RunAsync(ScanOptions options, CancellationToken cancellationToken)
    {
        CheckOptions(options);
        var baseline = ScanBaseline.Read(options);
        var result = baseline.Apply(Scan(options, cancellationToken));
        if (options.UpdateBaseline)
        {
            options.Error.WriteLine($"{Count.Of(baseline.Add(result.Findings), "secret")} added to the baseline; say there why each may stay");
            result = result with { Findings = [], Reviewed = result.Reviewed + result.Findings.Count };
        }

        if (options.Fix)
            result = result with { Findings = await new SecretFixRun(options).RunAsync(result.Findings, cancellationToken).ConfigureAwait(false) };

        Report(result, options);
        return result.Unread.Count > 0 ? ExitCode.BadInput
            : result.Findings.Any(f => f.Secret.Confidence >= options.FailOn) ? ExitCode.No
            : ExitCode.Done;
    }

    /// <summary>Scans without a baseline and without a report.</summary>
    /// <exception cref="UserErrorException">A path does not exist, or git refuses.</exception>
    public static ScanResult Scan(ScanOptions options, CancellationToken cancellationToken)
    {
        List<string> paths = [.. (options.Paths.Count == 0 ? ["."] : options.Paths).Select(path => Existing(path, options.WorkingDirectory))];
        var collector = new ScanCollector();
        ScanProgress.For(options.Format).Show(() => Scan(paths, options, collector, cancellationToken), collector);
        return collector.Result();
    }

    private static void CheckOptions(ScanOptions options)
    {
        if (options is { Staged: true, History: true })
            throw new UserErrorException("--staged and --history are two scans; run one after the other");
        if (options.Fix && (options.Staged || options.History || options.UpdateBaseline))
            throw new UserErrorException("--fix changes files of the work tree; leave --staged, --history and --update-baseline out");
        if (options is { DryRun: true, Fix: false })
            throw new UserErrorException("--dry-run says what --fix would do; add --fix");
    }

    private static void Scan(List<string> paths, ScanOptions options, ScanCollector collector, CancellationToken cancellationToken)
    {
        var names = new ReportedPaths(options.WorkingDirectory);
        var scanner = new ContentScanner(options.Clock);
        var parallelism = Math.Max(1, options.Parallelism);
        if (options.Staged)
            new GitScan(names, scanner, collector).RunStaged(paths, parallelism, cancellationToken);
        else if (options.History)
            new GitScan(names, scanner, collector).RunHistory(paths, parallelism, cancellationToken);
        else
            new FileScan(names, scanner, collector).Run(paths, parallelism, cancellationToken);
    }

    private static void Report(ScanResult result, ScanOptions options)
    {
        IScanReport report = options.Format switch
        {
            ScanFormat.Json => new JsonReport(),
            ScanFormat.Sarif => new SarifReport(),
            _ => new TableReport(),
        };
        options.Output.Write(report.Write(result));
        foreach (var line in result.Skipped)
            options.Error.WriteLine($"warning: {Printable.Line(line)}");
        foreach (var line in result.Unread)
            options.Error.WriteLine($"error: {Printable.Line(line)}");
    }

    private static string Existing(string path, string workingDirectory)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory));
        return Path.Exists(full) ? full : throw new UserErrorException($"'{path}' is neither a file nor a folder; name one that exists");
    }
}
