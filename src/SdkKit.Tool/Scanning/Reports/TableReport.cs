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
        foreach (var finding in result.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Printable.Line(finding.Path)}({finding.Start.Line},{finding.Start.Column}): {FindingText.Level(finding.Secret),-7} {finding.Secret.Rule.Class.Id}: ")
                .AppendLine(FindingText.Message(finding));
        }

        foreach (var found in result.Findings.Select(static f => f.Secret.Rule.Class).DistinctBy(static c => c.Id).OrderBy(static c => c.Id, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"{found.Id}: {found.Remedy}");

        var reviewed = result.Reviewed == 0 ? "" : $", {Count.Of(result.Reviewed, "reviewed finding")} in the baseline";
        return text
            .AppendLine(CultureInfo.InvariantCulture, $"{Count.Of(result.Findings.Count, "finding")} in {Count.Of(result.Files, "file")} ({Count.Of(result.Binaries, "binary file")} left out{reviewed})")
            .ToString();
    }
}
