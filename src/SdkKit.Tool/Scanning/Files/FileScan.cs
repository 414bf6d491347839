using SdkKit.Tool.Scanning.Content;
using SdkKit.Tool.Scanning.Git;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>Scans files and folders: in a checkout what git knows or would add, elsewhere all that people may have written.</summary>
internal sealed class FileScan(ReportedPaths names, ContentScanner scanner, ScanCollector collector)
{
    public void Run(IReadOnlyList<string> paths, int parallelism, CancellationToken cancellationToken)
    {
        var reader = new FileReader(names, scanner, collector);
        var files = paths.SelectMany(Under);
        Parallel.ForEach(
            paths.Count == 1 ? files : files.DistinctBy(static file => file.Path, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken },
            reader.Scan);
    }

    private IEnumerable<FoundFile> Under(string path)
    {
        if (!Directory.Exists(path))
            return [new FoundFile(path)]; // A file that is named itself is read whatever ignores it.
        if (GitFiles.Under(path) is not { } files)
            return new FolderWalk(path, Unread).Files();

        collector.Expect(files.Count);
        return files;
    }

    private void Unread(string path, string reason) => collector.Unread($"'{names.Of(path)}' could not be read: {reason.Split('\n')[0]}");
}
