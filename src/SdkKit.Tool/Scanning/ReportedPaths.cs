namespace SdkKit.Tool.Scanning;

/// <summary>Names files as reports do: relative to the working directory where they lie within, with forward slashes.</summary>
internal sealed class ReportedPaths(string workingDirectory)
{
    public string Of(string path)
    {
        var relative = Path.GetRelativePath(workingDirectory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
