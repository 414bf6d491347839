namespace SdkKit.Tool.Projects;

/// <summary>Where two manifests part.</summary>
internal static class ManifestDifference
{
    /// <summary>The first line that differs, from 1; a missing line is told as the end of the file.</summary>
    public static (int Line, string Committed, string Built) FirstLine(string committed, string built)
    {
        var left = committed.Split('\n');
        var right = built.Split('\n');
        var index = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(line => At(left, line) != At(right, line));
        return (index + 1, At(left, index), At(right, index));
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index].Trim() : "(end of file)";
}
