namespace SdkKit.Tool.Scanning.Ignoring;

/// <summary>One line of a .gitignore file, as gitignore(5) defines it.</summary>
internal sealed class IgnorePattern
{
    private const string AnyFolders = "**";

    /// <summary>Null for any number of folders, which are never the last.</summary>
    private readonly IgnoreName?[] _segments;
    private readonly IgnoreName _name;
    private readonly bool _isBound;
    private readonly bool _isFolderOnly;

    private IgnorePattern(IEnumerable<string> segments, bool isBound, bool isNegated, bool isFolderOnly)
    {
        _segments = [.. segments.Select(static segment => segment == AnyFolders ? null : new IgnoreName(segment))];
        _name = _segments[^1]!;
        (_isBound, IsNegated, _isFolderOnly) = (isBound, isNegated, isFolderOnly);
    }

    /// <summary>True when the line takes back what an earlier one ignores.</summary>
    public bool IsNegated { get; }

    /// <summary>Null for a line that is empty or a comment.</summary>
    public static IgnorePattern? Parse(string line)
    {
        var text = TrimEnd(line);
        if (text.Length == 0 || text[0] == '#')
            return null;

        var isNegated = text[0] == '!';
        if (isNegated)
            text = text[1..];
        var isFolderOnly = text.EndsWith('/');
        if (isFolderOnly)
            text = text[..^1];
        if (text.Length == 0)
            return null;

        // A slash at the beginning or in the middle binds the pattern to the file's own folder.
        var isBound = text.Contains('/', StringComparison.Ordinal);
        List<string> segments = [.. text.TrimStart('/').Split('/')];
        if (segments[^1] == AnyFolders)
            segments.Add("*"); // "a/**" is what is in a, not a itself.
        return new IgnorePattern(segments, isBound, isNegated, isFolderOnly);
    }

    /// <summary>Whether the pattern names the path, given in segments from the folder of the .gitignore file.</summary>
    public bool IsMatch(ReadOnlySpan<string> path, bool isFolder) => (isFolder || !_isFolderOnly) && _name.IsMatch(path[^1]) && (!_isBound || IsBoundMatch(path));

    private bool IsBoundMatch(ReadOnlySpan<string> path)
    {
        var (p, t) = (0, 0);
        var (afterStars, resume) = (-1, 0);
        while (t < path.Length)
        {
            if (p < _segments.Length && _segments[p] is null)
            {
                (afterStars, resume) = (++p, t);
            }
            else if (p < _segments.Length && _segments[p]!.IsMatch(path[t]))
            {
                p++;
                t++;
            }
            else if (afterStars < 0)
            {
                return false;
            }
            else
            {
                (p, t) = (afterStars, ++resume);
            }
        }

        return p == _segments.Length;
    }

    /// <summary>Spaces at the end do not count unless a backslash keeps them.</summary>
    private static string TrimEnd(string line)
    {
        var end = line.TrimEnd('\r').Length;
        while (end > 0 && line[end - 1] == ' ' && !(end > 1 && line[end - 2] == '\\'))
            end--;
        return line[..end];
    }
}
