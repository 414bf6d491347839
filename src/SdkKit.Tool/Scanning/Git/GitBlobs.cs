namespace SdkKit.Tool.Scanning.Git;

/// <summary>Lists the versions of files that git keeps, in the index or in the history.</summary>
internal static class GitBlobs
{
    private const char CommitMark = '\u0001';
    private const string Regular = "100";

    /// <summary>The staged content of the files that a commit would change.</summary>
    /// <param name="place">The folder to look in, and the file of it or null for all.</param>
    public static IReadOnlyList<GitBlob> Staged(GitPlace place) => Read(
        place, ["diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative"]);

    /// <summary>Every version of every file in any commit, each once, with the commit that brought it first.</summary>
    /// <param name="place">The folder to look in, and the file of it or null for all.</param>
    public static IReadOnlyList<GitBlob> History(GitPlace place) => Read(
        place,
        [
            "log", "--all", "--reverse", "--topo-order", "--full-history", "-c", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff",
            "--relative", $"--format={CommitMark}%H",
        ]);

    private static List<GitBlob> Read(GitPlace place, string[] arguments)
    {
        using var git = GitProcess.Start(place.Folder, place.File is { } file ? [.. arguments, "--", file] : [.. arguments, "--"]);
        git.Input.Close();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var blobs = new List<GitBlob>();
        string? commit = null;
        string? id = null;
        foreach (var token in git.Tokens())
        {
            var text = token.TrimStart('\n');
            if (id is not null)
            {
                if (id.Length > 0 && seen.Add(id))
                    blobs.Add(new GitBlob(id, place.Prefix + token, commit));
                id = null;
            }
            else if (text.StartsWith(CommitMark))
            {
                commit = text[1..];
            }
            else if (text.StartsWith(':'))
            {
                id = NewId(text);
            }
        }

        git.Finish();
        return blobs;
    }

    /// <summary>
    /// <c>:100644 100644 old new M</c>, in a merge with one more colon, mode and id for each further parent. Links, submodules and what is
    /// deleted are no files: they get an empty id.
    /// </summary>
    private static string NewId(string raw)
    {
        var parents = raw.Length - raw.TrimStart(':').Length;
        var fields = raw[parents..].Split(' ');
        return fields[parents].StartsWith(Regular, StringComparison.Ordinal) ? fields[(2 * parents) + 1] : "";
    }
}
