using SdkKit.Tool.Scanning.Content;

namespace SdkKit.Tool.Scanning.Git;

/// <summary>Scans what git keeps: the staged content of changed files, or every version of every file.</summary>
internal sealed class GitScan(ReportedPaths names, ContentScanner scanner, ScanCollector collector)
{
    public void RunStaged(IReadOnlyList<string> paths, int parallelism, CancellationToken cancellationToken) =>
        Run(paths, GitBlobs.Staged, parallelism, cancellationToken);

    /// <summary>Each secret is reported once, where it came into the history: it has to be revoked there, whatever later versions did with it.</summary>
    public void RunHistory(IReadOnlyList<string> paths, int parallelism, CancellationToken cancellationToken)
    {
        var blobs = Run(paths, GitBlobs.History, parallelism, cancellationToken);
        var order = new Dictionary<(string, string?), int>();
        for (var i = 0; i < blobs.Count; i++)
            order.TryAdd((blobs[i].Path, blobs[i].Commit), i);
        collector.KeepFirst(finding => order[(finding.Path, finding.Commit)]);
    }

    private List<GitBlob> Run(IReadOnlyList<string> paths, Func<GitPlace, IReadOnlyList<GitBlob>> list, int parallelism, CancellationToken cancellationToken)
    {
        var all = new List<GitBlob>();
        foreach (var place in paths.Select(path => GitPlace.Of(path, names)))
        {
            var blobs = list(place);
            all.AddRange(blobs);
            collector.Expect(blobs.Count);
            new GitBlobReader(place.Folder, scanner, collector).Read(blobs, parallelism, cancellationToken);
        }

        return all;
    }
}
