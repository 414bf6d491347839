using System.CommandLine;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Scanning;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit scan</c>: hard-coded secrets in any file.</summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files and folders; the current folder by default", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<ScanFormat>("--format") { Description = "How findings are printed" };
        var json = CommonOptions.Json();
        var command = new CommandWithExamples(
            "scan",
            "Find hard-coded secrets in files; exit code 1 when there are any. No output ever holds a secret",
            "sdkkit scan",
            "sdkkit scan src appsettings.json --format sarif > findings.sarif")
        {
            paths, format, json,
        };
        command.SetAction((parsed, cancellationToken) => SecretScan.RunAsync(
            new ScanOptions
            {
                Paths = parsed.GetValue(paths) ?? [],
                Format = parsed.GetValue(json) ? ScanFormat.Json : parsed.GetValue(format),
            },
            cancellationToken));
        return command;
    }
}
