using System.IO.Enumeration;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>The files under a path that people write: in a checkout those that git knows or would add, elsewhere all but build output.</summary>
internal static class FileList
{
    private static readonly string[] SkippedFolders = ["bin", "obj", ".git", ".hg", ".svn", ".vs", "node_modules"];

    /// <summary>Full paths; a file that is named itself is always among them.</summary>
    public static async Task<IReadOnlyCollection<string>> UnderAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? [path] : await GitFiles.UnderAsync(path, cancellationToken).ConfigureAwait(false) ?? Walk(path);

    private static List<string> Walk(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return
        [
            .. new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), options)
            {
                ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
                ShouldRecursePredicate = static (ref entry) => Array.IndexOf(SkippedFolders, entry.FileName.ToString()) < 0,
            },
        ];
    }
}
