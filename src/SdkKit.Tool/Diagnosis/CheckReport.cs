namespace SdkKit.Tool.Diagnosis;

/// <summary>What a check-up found, for programs.</summary>
/// <param name="Missing">How many things are missing.</param>
/// <param name="Unknown">How many could not be found out.</param>
/// <param name="Checks">Everything, in the order in which it was looked at; <c>state</c> is ok, missing or unknown.</param>
internal sealed record CheckReport(int Missing, int Unknown, IReadOnlyList<CheckReport.Entry> Checks)
{
    public static CheckReport Of(IReadOnlyList<CheckResult> results) => new(
        results.Count(result => result.State is CheckState.Missing),
        results.Count(result => result.State is CheckState.Unknown),
        [.. results.Select(result => new Entry(result.Check, result.State.ToString().ToLowerInvariant(), result.Detail, result.Remedy))]);

    internal sealed record Entry(string Check, string State, string Detail, string? Remedy);
}
