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
            WriteInvocation(json, result);
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
            json.WriteString("name", NameOf(secret.Title));
            WriteText(json, "shortDescription", $"Hard-coded {secret.Title}");
            WriteText(json, "fullDescription", $"A {secret.Title} stands in a file that others can read. {secret.Remedy}");
            WriteText(json, "help", secret.Remedy);
            json.WriteString("helpUri", secret.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", "warning");
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue("security");
            json.WriteStringValue("external/cwe/cwe-798");
            json.WriteEndArray();
            json.WriteString("security-severity", "8.0");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, ScanResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Unread.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (line, level) in result.Unread.Select(static line => (line, "error")).Concat(result.Skipped.Select(static line => (line, "warning"))))
        {
            json.WriteStartObject();
            json.WriteString("level", level);
            WriteText(json, "message", line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
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

    /// <summary>Services show it as one word: <c>StorageAccountKey</c>.</summary>
    private static string NameOf(string title) =>
        string.Concat(title.Split(' ', '-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]).Select(static word => string.Concat(word.Where(char.IsLetterOrDigit))));

    private static string UriOf(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
