using System.Text.Json;

namespace SdkKit.Secrets.Quality.Cases;

/// <summary>Reads cases from JSON Lines.</summary>
internal static class CaseFile
{
    /// <exception cref="BadInputException">The file is missing, or a line is no case.</exception>
    public static IReadOnlyList<QualityCase> Read(string path)
    {
        var lines = InputFile.Lines(path);
        var cases = new List<QualityCase>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0)
                cases.Add(Parse(lines[i], $"{path}:{i + 1}"));
        }

        return cases.Count > 0 ? cases : throw new BadInputException($"{path} holds no cases; give a file with one JSON object a line");
    }

    private static QualityCase Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            if (Text(row, "text") is not { } text || !row.TryGetProperty("label", out var label) || label.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                throw new BadInputException($"{place}: a case needs the members 'text' (string) and 'label' (true or false)");

            return new QualityCase(
                Text(row, "id") ?? place,
                Text(row, "source") ?? "",
                Text(row, "rule") ?? "",
                text,
                Text(row, "secret"),
                label.GetBoolean(),
                ExtensionOf(Text(row, "ext"), Text(row, "file_type")),
                Text(row, "kind") == "identifier",
                Text(row, "neg_scope") == "rule",
                Flag(row, "core", otherwise: true),
                Flag(row, "needs_context", otherwise: false));
        }
        catch (JsonException error)
        {
            throw new BadInputException($"{place}: not JSON ({error.Message}); each line must be one JSON object");
        }
    }

    private static string ExtensionOf(string? extension, string? fileType) => extension is { Length: > 0 } ? "." + extension : fileType switch
    {
        "cs" => ".cs",
        "json" => ".json",
        "yaml" => ".yml",
        "env" => ".env",
        _ => ".txt",
    };

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement row, string name, bool otherwise) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : otherwise;
}
