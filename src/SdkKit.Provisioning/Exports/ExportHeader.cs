namespace SdkKit.Provisioning;

/// <summary>What stands at the top of an export: what it is, how it is made again, what it leaves to which verb.</summary>
internal static class ExportHeader
{
    /// <summary>Left to SdkKit by whatever only describes a wish or is run once.</summary>
    public static readonly IReadOnlyList<ExportGap> CommonGaps =
    [
        new("waiting until the roles are effective, and the proof that the credential works", "sdkkit apply --wait"),
        new("taking back what no manifest asks for any more", "sdkkit apply"),
        new("removing everything", "sdkkit destroy"),
    ];

    /// <summary>The lines, each behind the language's mark of a comment.</summary>
    /// <param name="mark">For example <c>#</c>.</param>
    /// <param name="title">What the file does, in one line.</param>
    /// <param name="origin">The command that writes it.</param>
    /// <param name="gaps">What it does not cover.</param>
    public static string Write(string mark, string title, string origin, IEnumerable<ExportGap> gaps)
    {
        string[] lines = [title, $"Written by '{origin}': change the code or the environment file and export again.", "", "Not covered, and the verb that does:", .. gaps.Select(gap => $"- {gap.What}: {gap.Verb}")];
        return string.Concat(lines.Select(line => line.Length == 0 ? $"{mark}\n" : $"{mark} {line}\n"));
    }
}
