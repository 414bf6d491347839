namespace SdkKit.Tool.Scanning.Ignoring;

/// <summary>The .gitignore file of one folder, and those of the folders above it.</summary>
internal sealed class IgnoreFile
{
    private const int LargestFile = 1024 * 1024;

    private readonly IgnoreFile? _above;
    private readonly IgnorePattern[] _patterns;
    private readonly int _depth;

    private IgnoreFile(IgnoreFile? above, IgnorePattern[] patterns, int depth) => (_above, _patterns, _depth) = (above, patterns, depth);

    /// <summary>Reads the file at <paramref name="path"/>, whose folder lies <paramref name="depth"/> segments below the walk's root.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static IgnoreFile Read(string path, IgnoreFile? above, int depth) => new FileInfo(path).Length is > 0 and <= LargestFile
        ? new(above, [.. File.ReadLines(path).Select(IgnorePattern.Parse).OfType<IgnorePattern>().Reverse()], depth)
        : new(above, [], depth);

    /// <summary>Whether the path, in segments from the walk's root, is ignored; the last line of the nearest file that names it decides.</summary>
    public bool IsIgnored(ReadOnlySpan<string> path, bool isFolder)
    {
        for (var file = this; file is not null; file = file._above)
        {
            foreach (var pattern in file._patterns)
            {
                if (pattern.IsMatch(path[file._depth..], isFolder))
                    return !pattern.IsNegated;
            }
        }

        return false;
    }
}
