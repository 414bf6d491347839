namespace SdkKit.Provisioning;

/// <summary>News of a set, for one display: an application is done, or all of them wait.</summary>
/// <param name="Done">How many applications are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Outcome">What came of the one that was just done.</param>
/// <param name="Elapsed">How long that one took.</param>
public sealed record SetProgress(int Done, int Total, SetOutcome Outcome, TimeSpan Elapsed);
