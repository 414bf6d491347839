using System.IO.Enumeration;
using SdkKit.Tool.Scanning.Ignoring;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>
/// The files below a folder that is in no checkout, or whose git is not there to be asked: all but links, what .gitignore files name, what builds and
/// package managers put there. Lazy, so that reading begins before the walk ends.
/// </summary>
internal sealed class FolderWalk(string root, Action<string, string> unread)
{
    private const string IgnoreFileName = ".gitignore";

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { ".git", ".hg", ".svn", ".vs", "node_modules" };

    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public IEnumerable<FoundFile> Files()
    {
        var pending = new Stack<Folder>();
        pending.Push(new Folder(root, [], null));
        while (pending.TryPop(out var folder))
        {
            var entries = EntriesOf(folder.Path);
            var ignore = folder.Ignore;
            if (entries.Exists(static e => e.Name == IgnoreFileName && e.Kind == EntryKind.File))
                ignore = Read(folder) ?? ignore;

            var isProject = entries.Exists(static e => e.Name.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && e.Kind == EntryKind.File);
            foreach (var (name, kind, length) in entries)
            {
                if (kind == EntryKind.Link || kind == EntryKind.Folder && IsSkipped(name, isProject))
                    continue;

                var path = Path.Join(folder.Path, name);
                if (kind == EntryKind.File && ignore is null)
                {
                    yield return new FoundFile(path, length);
                    continue;
                }

                string[] segments = [.. folder.Segments, name];
                if (ignore?.IsIgnored(segments, kind == EntryKind.Folder) == true)
                    continue;
                if (kind == EntryKind.Folder)
                    pending.Push(new Folder(path, segments, ignore));
                else
                    yield return new FoundFile(path, length);
            }
        }
    }

    /// <summary>A folder named bin holds programs of others next to a project, and people's scripts elsewhere.</summary>
    private static bool IsSkipped(string name, bool isProject) => Skipped.Contains(name) || isProject && name is "bin" or "obj";

    private List<Entry> EntriesOf(string folder)
    {
        try
        {
            return [.. new FileSystemEnumerable<Entry>(folder, static (ref entry) => EntryOf(ref entry), OneFolder)];
        }
        catch (DirectoryNotFoundException)
        {
            return []; // Gone since its parent was listed.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            unread(folder, error.Message);
            return [];
        }
    }

    /// <summary>The system is asked once for what tells a link from a file and for the length.</summary>
    private static Entry EntryOf(ref FileSystemEntry entry)
    {
        var kind = (entry.Attributes & FileAttributes.ReparsePoint) != 0 ? EntryKind.Link : entry.IsDirectory ? EntryKind.Folder : EntryKind.File;
        return new Entry(entry.FileName.ToString(), kind, kind == EntryKind.File ? entry.Length : 0);
    }

    private IgnoreFile? Read(Folder folder)
    {
        var path = Path.Join(folder.Path, IgnoreFileName);
        try
        {
            return IgnoreFile.Read(path, folder.Ignore, folder.Segments.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            unread(path, error.Message);
            return null;
        }
    }

    private enum EntryKind
    {
        File,
        Folder,
        Link,
    }

    // Classes, because the framework's generic code over them is compiled already: it runs once a folder, and at every start.
    private sealed record Entry(string Name, EntryKind Kind, long Length);

    private sealed record Folder(string Path, string[] Segments, IgnoreFile? Ignore);
}
