using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>What came of a set of applications. Holds no secret.</summary>
public sealed record SetResult
{
    /// <summary>One for each application, in the order of the set.</summary>
    public required IReadOnlyList<SetOutcome> Applications { get; init; }

    /// <summary>How many were, or are to be, changed.</summary>
    public int Changed => Applications.Count(outcome => outcome.HasChanges);

    /// <summary>How many failed.</summary>
    public int Failed => Applications.Count(outcome => outcome.Error is not null);

    /// <summary>The tool's exit code: that of the worst failure, where running again may help least.</summary>
    public int ExitCode => Applications.Select(outcome => outcome.ExitCode).OrderBy(code => code switch { 2 => 4, 3 => 3, 4 => 2, 1 => 1, _ => 0 }).LastOrDefault();

    /// <summary>The result as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ProvisioningJson.Default.SetResult);
}
