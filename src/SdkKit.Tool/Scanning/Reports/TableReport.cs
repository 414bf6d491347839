using System.Globalization;
using System.Text;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Scanning.Reports;

/// <summary>One line a finding, as compilers write them, so that terminals and editors make the place a link; a summary at the end.</summary>
internal sealed class TableReport : IScanReport
{
    public string Write(ScanResult result)
    {
        var text = new StringBuilder();
        foreach (var (path, start, _, _, secret) in result.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Printable.Line(path)}({start.Line},{start.Column}): {FindingText.Level(secret),-7} {secret.Rule.Class.Id}: ")
                .AppendLine(FindingText.Message(secret));
        }

        foreach (var found in result.Findings.Select(static f => f.Secret.Rule.Class).DistinctBy(static c => c.Id).OrderBy(static c => c.Id, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"{found.Id}: {found.Remedy}");

        return text
            .AppendLine(CultureInfo.InvariantCulture, $"{Count(result.Findings.Count, "finding")} in {Count(result.Files, "file")} ({Count(result.Binaries, "binary file")} left out)")
            .ToString();
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
