namespace SdkKit.Provisioning;

/// <summary>News of one step, for a progress display.</summary>
/// <param name="Step">What the step does, for example <c>Client secret</c>.</param>
/// <param name="State">Where it is.</param>
/// <param name="Detail">What was found or done; never a secret.</param>
/// <param name="Elapsed">Time since the step began.</param>
public sealed record StepProgress(string Step, StepState State, string Detail, TimeSpan Elapsed);
