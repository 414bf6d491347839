namespace SdkKit.Tool.Scanning.Git;

/// <summary>Where in a checkout to look.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="File">Name of one file of the folder; null for everything below it.</param>
/// <param name="Prefix">What stands before a name relative to <paramref name="Folder"/> in reports.</param>
internal sealed record GitPlace(string Folder, string? File, string Prefix)
{
    /// <summary>The place of a path that a person has given.</summary>
    public static GitPlace Of(string path, ReportedPaths names)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        var name = names.Of(folder);
        return new(folder, folder == path ? null : Path.GetFileName(path), name == "." ? "" : name.TrimEnd('/') + "/");
    }
}
