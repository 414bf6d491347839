using SdkKit.Tool.Scanning.Files;

namespace SdkKit.Tool.Scanning.Git;

/// <summary>Asks git which files of a checkout are tracked or would be: what is tracked counts even where .gitignore names it.</summary>
internal static class GitFiles
{
    /// <summary>The files; null when the folder is in no checkout, or git is not installed or refuses.</summary>
    public static IReadOnlyCollection<FoundFile>? Under(string folder)
    {
        if (!IsInCheckout(folder))
            return null;

        using var git = GitProcess.TryStart(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        if (git is null)
            return null;

        git.Input.Close();
        var files = new HashSet<FoundFile>();
        foreach (var name in git.Tokens())
            Add(files, Path.GetFullPath(name, folder));
        return git.Succeeds() ? files : null;
    }

    /// <summary>Saves starting git only to be told that there is nothing for it.</summary>
    private static bool IsInCheckout(string folder)
    {
        if (Environment.GetEnvironmentVariable("GIT_DIR") is { Length: > 0 })
            return true;

        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The index also names deleted files, and symbolic links, whose targets are looked at in their own place. A folder is another checkout within this one.
    /// </summary>
    private static void Add(HashSet<FoundFile> files, string path)
    {
        // A name that is not there has all attributes.
        var file = new FileInfo(path);
        var attributes = file.Attributes;
        if ((int)attributes == -1)
            return;
        if ((attributes & FileAttributes.ReparsePoint) != 0)
            return;
        if ((attributes & FileAttributes.Directory) == 0)
            files.Add(new FoundFile(path, file.Length));
        else if (Path.Exists(Path.Combine(path, ".git")))
            files.UnionWith(Under(path) ?? []);
    }
}
