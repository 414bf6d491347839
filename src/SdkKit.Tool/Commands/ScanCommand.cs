using System.CommandLine;
using SdkKit.Secrets.Baselines;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Scanning;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit scan</c>: hard-coded secrets in any file.</summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files and folders; the current folder by default", Arity = ArgumentArity.ZeroOrMore };
        var staged = new Option<bool>("--staged") { Description = "Scan what the next commit would bring (the index), not the work tree" };
        var history = new Option<bool>("--history") { Description = "Scan every version of every file that git keeps; each secret is reported once, with the commit that brought it" };
        var baseline = new Option<string>("--baseline") { Description = $"File of reviewed findings, by default {SecretBaseline.FileName} in the current folder", HelpName = "file" };
        var updateBaseline = new Option<bool>("--update-baseline") { Description = "Add what is found to the baseline" };
        var fix = new Option<bool>("--fix") { Description = "Move secrets of appsettings and C# files into user-secrets, where that is safe" };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: say what would be moved, change nothing" };
        var format = new Option<ScanFormat>("--format") { Description = "How findings are printed" };
        var json = CommonOptions.Json();
        var command = new CommandWithExamples(
            "scan",
            "Find hard-coded secrets in files and in git history; exit code 1 when there are any. No output ever holds a secret",
            "sdkkit scan",
            "sdkkit scan --staged",
            "sdkkit scan --history --format json",
            "sdkkit scan src appsettings.json --format sarif > findings.sarif")
        {
            paths, staged, history, baseline, updateBaseline, fix, dryRun, format, json,
        };
        command.SetAction((parsed, cancellationToken) => SecretScan.RunAsync(
            new ScanOptions
            {
                Paths = parsed.GetValue(paths) ?? [],
                Staged = parsed.GetValue(staged),
                History = parsed.GetValue(history),
                Baseline = parsed.GetValue(baseline),
                UpdateBaseline = parsed.GetValue(updateBaseline),
                Fix = parsed.GetValue(fix),
                DryRun = parsed.GetValue(dryRun),
                Format = parsed.GetValue(json) ? ScanFormat.Json : parsed.GetValue(format),
            },
            cancellationToken));
        return command;
    }
}
