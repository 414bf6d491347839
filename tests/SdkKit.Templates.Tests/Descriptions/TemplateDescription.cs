using System.IO.Compression;
using System.Text.Json.Nodes;

namespace SdkKit.Templates.Tests.Descriptions;

/// <summary>What the package says of one template.</summary>
internal sealed class TemplateDescription
{
    private readonly Dictionary<string, byte[]> _files;

    private TemplateDescription(string shortName, Dictionary<string, byte[]> files)
    {
        ShortName = shortName;
        _files = files;
        Json = Read("template.json");
    }

    public string ShortName { get; }

    public JsonObject Json { get; }

    public bool IsProject => Json["tags"]!["type"]!.GetValue<string>() == "project";

    public IEnumerable<string> Files => _files.Keys;

    public IEnumerable<string> Languages => _files.Keys.Where(file => file.StartsWith("localize/", StringComparison.Ordinal))
        .Select(file => file["localize/templatestrings.".Length..^".json".Length]);

    public IEnumerable<(string Name, JsonObject Symbol)> Parameters =>
        Json["symbols"]!.AsObject().Where(symbol => symbol.Value!["type"]!.GetValue<string>() == "parameter").Select(symbol => (symbol.Key, symbol.Value!.AsObject()));

    public static IReadOnlyList<TemplateDescription> ReadAll(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return
        [
            .. from entry in archive.Entries
               let parts = entry.FullName.Split("/.template.config/")
               where parts.Length == 2
               group (Name: parts[1], entry) by parts[0]["content/".Length..] into template
               orderby template.Key
               select new TemplateDescription(template.Key, template.ToDictionary(file => file.Name, file => ReadBytes(file.entry))),
        ];
    }

    public JsonObject Read(string file) => JsonNode.Parse(_files[file])!.AsObject();

    public ReadOnlySpan<byte> ReadBytes(string file) => _files[file];

    public static IEnumerable<string> ChoicesOf(JsonObject symbol) => symbol["choices"]?.AsArray().Select(choice => choice!["choice"]!.GetValue<string>()) ?? [];

    /// <summary>Every text that a host shows, by the key that its translations have.</summary>
    public IEnumerable<(string Key, string Text)> Texts()
    {
        foreach (var name in (string[])["author", "name", "description"])
        {
            yield return (name, Json[name]!.GetValue<string>());
        }

        foreach (var (name, symbol) in Parameters)
        {
            yield return ($"symbols/{name}/displayName", symbol["displayName"]!.GetValue<string>());
            yield return ($"symbols/{name}/description", symbol["description"]!.GetValue<string>());
            foreach (var choice in symbol["choices"]?.AsArray() ?? [])
            {
                yield return ($"symbols/{name}/choices/{choice!["choice"]}/description", choice["description"]!.GetValue<string>());
            }
        }

        foreach (var action in Json["postActions"]!.AsArray())
        {
            yield return ($"postActions/{action!["id"]}/description", action["description"]!.GetValue<string>());
            foreach (var instruction in action["manualInstructions"]!.AsArray())
            {
                yield return ($"postActions/{action["id"]}/manualInstructions/{instruction!["id"]}/text", instruction["text"]!.GetValue<string>());
            }
        }
    }

    private static byte[] ReadBytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
