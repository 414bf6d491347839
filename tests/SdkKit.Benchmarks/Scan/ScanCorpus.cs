namespace SdkKit.Benchmarks.Scan;

/// <summary>A tree of real text files, copied from what a development machine has installed.</summary>
internal sealed record ScanCorpus(string Path, int Files, long Bytes)
{
    private const int EnoughFiles = 22_000;
    private const long EnoughBytes = 230L * 1024 * 1024;
    private const int LargestFile = 1024 * 1024;
    private const int FilesPerFolder = 50;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".c", ".h", ".hpp", ".py", ".js", ".mjs", ".ts", ".json", ".xml", ".yml", ".yaml", ".md", ".txt", ".props", ".targets", ".sh", ".css", ".html", ".cfg", ".toml", ".pl", ".pm", ".rb", ".go", ".rs", ".java",
    };

    /// <summary>Takes files from the sources in turn until there are enough of both; null on a machine that has not so many.</summary>
    public static ScanCorpus? Create(string folder)
    {
        var (files, bytes) = (0, 0L);
        var sources = Sources().Where(Directory.Exists).Select(static source => Texts(source).GetEnumerator()).ToList();
        while (sources.Count > 0 && (files < EnoughFiles || bytes < EnoughBytes))
        {
            sources.RemoveAll(source => !source.MoveNext());
            foreach (var file in sources.Select(static source => source.Current))
            {
                var target = System.IO.Path.Combine(folder, $"{files / FilesPerFolder:000}");
                Directory.CreateDirectory(target);
                file.CopyTo(System.IO.Path.Combine(target, $"{files}{file.Extension}"));
                (files, bytes) = (files + 1, bytes + file.Length);
            }
        }

        return files >= EnoughFiles && bytes >= EnoughBytes ? new(folder, files, bytes) : null;
    }

    public static ScanCorpus Of(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        return new(folder, files.Count, files.Sum(static file => file.Length));
    }

    private static IEnumerable<string> Sources()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            System.IO.Path.Combine(home, ".nuget", "packages"),
            System.IO.Path.GetDirectoryName(Environment.ProcessPath) ?? "/usr/share/dotnet",
            "/usr/include",
            "/usr/lib/node_modules",
            "/usr/lib/python3",
            "/usr/lib/python3.11",
            "/usr/share/perl",
            "/usr/lib/go",
            "/usr/local/lib",
        ];
    }

    private static IEnumerable<FileInfo> Texts(string source) => new DirectoryInfo(source)
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(static file => Extensions.Contains(file.Extension) && file.Length is > 0 and <= LargestFile);
}
