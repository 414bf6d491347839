namespace SdkKit.Secrets.Baselines;

/// <summary>A line that is no entry. It is not repeated here, because somebody may have written a secret there.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Message">What a line has to look like.</param>
public sealed record BaselineProblem(int Line, string Message);
