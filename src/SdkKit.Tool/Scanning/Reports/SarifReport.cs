using System.Text;
using System.Text.Json;
using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Reports;

/// <summary>
/// SARIF 2.1.0 (OASIS). The fingerprint holds the secret's keyed hash and its ordinal in the file, and no line: a finding keeps its identity when
/// lines above it come and go. <c>primaryLocationLineHash</c> is the name that GitHub's code scanning compares.
/// </summary>
internal sealed class SarifReport : IScanReport
{
    private static readonly List<string> RuleIds = [.. SecretClasses.All.Select(static c => c.Id)];

    public string Write(ScanResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in result.Findings)
                WriteResult(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + Environment.NewLine;
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "sdkkit");
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", "https://github.com/sdkkit/sdkkit");
        json.WriteStartArray("rules");
        foreach (var secret in SecretClasses.All)
        {
            json.WriteStartObject();
            json.WriteString("id", secret.Id);
            WriteText(json, "shortDescription", $"Hard-coded {secret.Title}");
            WriteText(json, "help", secret.Remedy);
            json.WriteString("helpUri", secret.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", "warning");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, FileFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Secret.Rule.Class.Id);
        json.WriteNumber("ruleIndex", RuleIds.IndexOf(finding.Secret.Rule.Class.Id));
        json.WriteString("level", FindingText.Level(finding.Secret));
        WriteText(json, "message", FindingText.Message(finding));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(finding.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Start.Line);
        json.WriteNumber("startColumn", finding.Start.Column);
        json.WriteNumber("endLine", finding.End.Line);
        json.WriteNumber("endColumn", finding.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", $"{finding.Secret.Fingerprint}:{finding.Ordinal}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string UriOf(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
