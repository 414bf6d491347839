namespace SdkKit.Provisioning;

/// <summary>What one step did.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Detail">What was done; never a secret.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record StepOutcome(string Step, string Detail, long Milliseconds);
