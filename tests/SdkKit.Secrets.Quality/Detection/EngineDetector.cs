using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality.Detection;

/// <summary>The engine on files: every case is written to a file of its type and read from it, as a scan of a repository does.</summary>
internal sealed class EngineDetector : IDetector
{
    public string Name => "engine";

    public IReadOnlyList<IReadOnlyList<Detection>?> Detect(IReadOnlyList<QualityCase> cases)
    {
        var folder = Directory.CreateTempSubdirectory("secrets-quality-").FullName;
        try
        {
            return [.. cases.Select((c, i) => Scan(c, Path.Combine(folder, $"case{i}{c.Extension}")))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Detection> Scan(QualityCase @case, string path)
    {
        File.WriteAllText(path, @case.Text);
        var text = File.ReadAllText(path);
        return [.. SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntaxes.OfPath(path) }).Select(static f => new Detection(f.Rule.Id, f.Start, f.Length))];
    }
}
