namespace SdkKit.Tool.Scanning;

/// <summary>What a scan found, ordered by path and place.</summary>
/// <param name="Findings">The secrets.</param>
/// <param name="Files">Number of files whose text was looked at.</param>
/// <param name="Binaries">Number of files left out because they hold no text.</param>
/// <param name="Unread">Files that could not be read, each with the reason.</param>
internal sealed record ScanResult(IReadOnlyList<FileFinding> Findings, int Files, int Binaries, IReadOnlyList<string> Unread)
{
    /// <summary>Things on the way that are no files, each with the reason why nothing is missed.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Number of findings that the baseline lists.</summary>
    public int Reviewed { get; init; }
}
