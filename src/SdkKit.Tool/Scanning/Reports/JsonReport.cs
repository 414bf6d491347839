using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SdkKit.Tool.Scanning.Reports;

/// <summary>Everything that is known of each finding, for scripts. Written member by member: a serializer would take longer to start than a small scan takes.</summary>
internal sealed class JsonReport : IScanReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write(ScanResult result)
    {
        var document = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(document, Options))
            Write(result, json);
        return Encoding.UTF8.GetString(document.WrittenSpan) + Environment.NewLine;
    }

    private static void Write(ScanResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
            Write(finding, json);
        json.WriteEndArray();
        json.WriteNumber("files", result.Files);
        json.WriteNumber("binaries", result.Binaries);
        json.WriteNumber("reviewed", result.Reviewed);
        Write("skipped", result.Skipped, json);
        Write("unread", result.Unread, json);
        json.WriteEndObject();
    }

    private static void Write(FileFinding finding, Utf8JsonWriter json)
    {
        var secret = finding.Secret;
        json.WriteStartObject();
        json.WriteString("path", finding.Path);
        json.WriteString("commit", finding.Commit);
        json.WriteNumber("line", finding.Start.Line);
        json.WriteNumber("column", finding.Start.Column);
        json.WriteNumber("endLine", finding.End.Line);
        json.WriteNumber("endColumn", finding.End.Column);
        json.WriteString("id", secret.Rule.Class.Id);
        json.WriteString("rule", secret.Rule.Id);
        json.WriteString("level", FindingText.Level(secret));
        json.WriteString("confidence", JsonNamingPolicy.CamelCase.ConvertName(secret.Confidence.ToString()));
        json.WriteString("evidence", secret.Evidence);
        json.WriteString("grants", secret.Grants);
        json.WriteNumber("length", secret.Length);
        json.WriteString("fingerprint", secret.Fingerprint);
        json.WriteString("remedy", secret.Rule.Remedy);
        json.WriteEndObject();
    }

    private static void Write(string name, IEnumerable<string> lines, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
            json.WriteStringValue(line);
        json.WriteEndArray();
    }
}
