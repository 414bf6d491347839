using SdkKit.Tool.Output;
using SdkKit.Tool.Scanning.Files;
using SdkKit.Tool.Scanning.Reports;

namespace SdkKit.Tool.Scanning;

/// <summary>Scans files and folders for secrets and reports them.</summary>
internal static class SecretScan
{
    private const int Clean = 0;
    private const int Found = 1;
    private const int BadInput = 2;

    /// <summary>Answers with the exit code: 0 for none, 1 for findings, 2 when a path does not exist or a file cannot be read.</summary>
    public static async Task<int> RunAsync(ScanOptions options, CancellationToken cancellationToken)
    {
        var paths = options.Paths.Count == 0 ? [options.WorkingDirectory] : options.Paths;
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, options.WorkingDirectory);
            if (!File.Exists(full) && !Directory.Exists(full))
            {
                await options.Error.WriteLineAsync($"error: '{path}' is neither a file nor a folder; name one that exists").ConfigureAwait(false);
                return BadInput;
            }
        }

        var result = await ScanAsync(options, cancellationToken).ConfigureAwait(false);
        IScanReport report = options.Format switch
        {
            ScanFormat.Json => new JsonReport(),
            ScanFormat.Sarif => new SarifReport(),
            _ => new TableReport(),
        };
        await options.Output.WriteAsync(report.Write(result)).ConfigureAwait(false);
        foreach (var file in result.Unread)
            await options.Error.WriteLineAsync($"error: {Printable.Line(file)}").ConfigureAwait(false);

        return result.Unread.Count > 0 ? BadInput : result.Findings.Any(f => f.Secret.Confidence >= options.FailOn) ? Found : Clean;
    }

    /// <summary>Scans without reporting; every path must exist.</summary>
    public static async Task<ScanResult> ScanAsync(ScanOptions options, CancellationToken cancellationToken)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in options.Paths.Count == 0 ? [options.WorkingDirectory] : options.Paths)
            files.UnionWith(await FileList.UnderAsync(Path.GetFullPath(path, options.WorkingDirectory), cancellationToken).ConfigureAwait(false));

        var scanner = new FileScanner(options.WorkingDirectory, options.Clock);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism), CancellationToken = cancellationToken };
        await Task.Run(() => Parallel.ForEach(files, parallel, scanner.Scan), cancellationToken).ConfigureAwait(false);
        return scanner.Result();
    }
}
