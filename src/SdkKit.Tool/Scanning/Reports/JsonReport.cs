using System.Text.Encodings.Web;
using System.Text.Json;

namespace SdkKit.Tool.Scanning.Reports;

/// <summary>Everything that is known of each finding, for scripts.</summary>
internal sealed class JsonReport : IScanReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write(ScanResult result)
    {
        var document = new
        {
            Findings = result.Findings.Select(static finding => new
            {
                finding.Path,
                finding.Commit,
                finding.Start.Line,
                finding.Start.Column,
                EndLine = finding.End.Line,
                EndColumn = finding.End.Column,
                finding.Secret.Rule.Class.Id,
                Rule = finding.Secret.Rule.Id,
                Level = FindingText.Level(finding.Secret),
                Confidence = JsonNamingPolicy.CamelCase.ConvertName(finding.Secret.Confidence.ToString()),
                finding.Secret.Evidence,
                finding.Secret.Grants,
                finding.Secret.Length,
                finding.Secret.Fingerprint,
                finding.Secret.Rule.Remedy,
            }),
            result.Files,
            result.Binaries,
            result.Reviewed,
            result.Skipped,
            result.Unread,
        };
        return JsonSerializer.Serialize(document, Options) + Environment.NewLine;
    }
}
