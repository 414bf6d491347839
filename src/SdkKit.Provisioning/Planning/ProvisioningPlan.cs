using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>What would be done, in the order in which it would be done. Making one only reads.</summary>
public sealed record ProvisioningPlan
{
    /// <summary>Name of the application.</summary>
    public required string Application { get; init; }

    /// <summary>Name of the environment.</summary>
    public required string Environment { get; init; }

    /// <summary>Tenant that was read.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>Name of the cloud.</summary>
    public required string Cloud { get; init; }

    /// <summary>Key of the application in the directory.</summary>
    public required string UniqueName { get; init; }

    /// <summary>All changes, with those of kind <see cref="ChangeKind.None"/>.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>Why nothing of it is done until somebody decides: an application of somebody else holds the unique name. <see langword="null"/> when it can be done.</summary>
    public string? Refusal { get; init; }

    /// <summary>What the caller lacks to carry the plan out, and who can grant it; nothing is written while anything is missing.</summary>
    public IReadOnlyList<RequiredRight> MissingRights { get; init; } = [];

    /// <summary>What whoever applies should know besides, each in one line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether anything would be changed.</summary>
    public bool HasChanges => Changes.Any(change => change.Kind != ChangeKind.None);

    /// <summary>What was found when the plan was made.</summary>
    internal ActualState? Actual { get; init; }

    /// <summary>The plan as indented JSON: <c>changes</c> with <c>kind</c>, <c>target</c>, <c>subject</c> and <c>reason</c>, and <c>notes</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ProvisioningJson.Default.ProvisioningPlan);

    internal IEnumerable<PlannedChange> Pending(ChangeTarget target) =>
        Changes.Where(change => change.Target == target && change.Kind != ChangeKind.None);

    /// <summary>Key ids of the secrets that a rotation replaces.</summary>
    internal IEnumerable<Guid> Retiring => Changes.Where(change => change.Kind == ChangeKind.Retire).Select(change => change.KeyId!.Value);

    internal void RequireAllowed()
    {
        if (Refusal is not null)
            throw new ProvisioningException(ProvisioningFailure.InvalidInput, Refusal);
        if (MissingRights.Count > 0)
            throw new ProvisioningException(ProvisioningFailure.MissingRight, $"nothing was changed: you lack {string.Join("; and ", MissingRights.Select(right => $"{right.Needs}, which {right.Grantor} can grant"))}");
    }

    /// <summary>Refuses to go on when somebody agreed to another plan than this one.</summary>
    internal void RequireSameAs(ProvisioningPlan? expected)
    {
        static IEnumerable<(ChangeKind, ChangeTarget, string)> Changes(ProvisioningPlan plan) =>
            plan.Changes.Where(change => change.Kind != ChangeKind.None).Select(change => (change.Kind, change.Target, change.Subject));

        if (expected is not null && !Changes(expected).SequenceEqual(Changes(this)))
            throw new ProvisioningException(ProvisioningFailure.Interrupted, $"{UniqueName} has changed since the plan was shown; nothing was changed: plan again");
    }
}
