using System.Text.Json.Serialization;

namespace SdkKit.Provisioning;

/// <summary>What came of one application of a set: a result, a plan, or why there is none. Holds no secret.</summary>
public sealed record SetOutcome
{
    /// <summary>Key of the application in the directory.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Name of the environment.</summary>
    public required string Environment { get; init; }

    /// <summary>What would be done; only of <see cref="ProvisioningSet.PlanAsync"/> and its like.</summary>
    public ProvisioningPlan? Plan { get; init; }

    /// <summary>What was done.</summary>
    public ProvisioningResult? Result { get; init; }

    /// <summary>Why it was not done, in one line.</summary>
    public string? Error { get; init; }

    /// <summary>The exit code that it would have ended with by itself.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Whether something was, or is to be, changed.</summary>
    [JsonIgnore]
    public bool HasChanges => Result?.Changed == true || Plan is { HasChanges: true } or { Refusal: not null };

    internal static SetOutcome Of(DesiredState desired, ProvisioningException failure) =>
        new() { UniqueName = desired.UniqueName, Environment = desired.Environment, Error = failure.Message, ExitCode = failure.ExitCode };
}
