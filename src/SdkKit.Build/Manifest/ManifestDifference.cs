namespace SdkKit.Build.Manifest;

/// <summary>The first line in which a committed manifest and the built one differ.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Committed">What the committed file says there, trimmed; <see langword="null"/> past its end.</param>
/// <param name="Built">What the build says there, trimmed; <see langword="null"/> past its end.</param>
public sealed record ManifestDifference(int Line, string? Committed, string? Built)
{
    /// <summary>Compares two texts with <c>\n</c> line ends.</summary>
    /// <returns>The difference, or <see langword="null"/> when both are the same.</returns>
    public static ManifestDifference? Find(string committed, string built)
    {
        if (committed == built)
            return null;
        var left = committed.Split('\n');
        var right = built.Split('\n');
        var index = 0;
        while (index < left.Length && index < right.Length && left[index] == right[index])
            index++;
        return new(index + 1, LineAt(left, index), LineAt(right, index));
    }

    private static string? LineAt(string[] lines, int index) => index < lines.Length ? lines[index].Trim() : null;
}
