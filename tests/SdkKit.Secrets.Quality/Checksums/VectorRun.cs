using System.Text.Json;
using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality.Checksums;

/// <summary>Known keys, valid and altered: a valid one must be found as proven, an altered one must not.</summary>
internal static class VectorRun
{
    /// <summary>True when every vector is judged rightly.</summary>
    /// <exception cref="BadInputException">The file is missing or holds no vectors.</exception>
    public static bool Run(string path, TextWriter output)
    {
        var vectors = Read(path);
        var wrong = vectors.Where(static v => v.IsValid != IsProven(v.Key)).GroupBy(static v => $"{v.Scheme}, {(v.IsValid ? "valid" : "altered")}").ToList();
        foreach (var group in wrong)
            output.WriteLine($"vectors: {group.Count()} wrong of {group.Key}");
        output.WriteLine($"vectors: {vectors.Count - wrong.Sum(static g => g.Count())} of {vectors.Count} right");
        return wrong.Count == 0;
    }

    private static bool IsProven(string key) => SecretScanner.Scan(key).Any(static f => f.Confidence == SecretConfidence.Certain);

    private static List<Vector> Read(string path)
    {
        try
        {
            var vectors = JsonSerializer.Deserialize<List<Vector>>(InputFile.Text(path), JsonSerializerOptions.Web);
            return vectors is { Count: > 0 } ? vectors : throw new BadInputException($"{path} holds no vectors");
        }
        catch (JsonException error)
        {
            throw new BadInputException($"{path}: not an array of vectors ({error.Message})");
        }
    }

    private sealed record Vector(string Scheme, string Key, [property: System.Text.Json.Serialization.JsonPropertyName("valid")] bool IsValid);
}
