using System.Text;
using System.Text.Json;
using SdkKit.Manifest;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Privileges;

/// <summary>Privilege changes as SARIF 2.1.0 (OASIS): what is added is a warning, what is removed a note.</summary>
internal static class PrivilegeSarif
{
    private static readonly string[] Rules = ["privilege-added", "privilege-removed"];

    public static string Write(IReadOnlyList<PrivilegeChange> changes, string path)
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
            json.WriteStartArray("results");
            foreach (var change in changes)
            {
                WriteResult(json, change, path);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "sdkkit");
        json.WriteString("informationUri", "https://github.com/sdkkit/sdkkit");
        json.WriteStartArray("rules");
        foreach (var rule in Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule == Rules[0] ? "The application asks for more than before" : "The application asks for less than before");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, PrivilegeChange change, string path)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", change.IsAdded ? Rules[0] : Rules[1]);
        json.WriteNumber("ruleIndex", change.IsAdded ? 0 : 1);
        json.WriteString("level", change is { IsAdded: true, IsPrivilege: true } ? "warning" : "note");
        json.WriteStartObject("message");
        json.WriteString("text", Printable.Line($"{change.Client.Name} {(change.IsAdded ? "adds" : "removes")} {change.Text}"));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/', '\\').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
