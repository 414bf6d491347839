namespace SdkKit.Emulator.State;

/// <summary>A resource of the emulated subscription.</summary>
public sealed record EmulatedResource
{
    /// <summary>Full resource id.</summary>
    public required string Id { get; init; }

    /// <summary>Namespace and type, for example <c>Microsoft.OperationalInsights/workspaces</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Last segment of the id.</summary>
    public required string Name { get; init; }

    /// <summary>Azure region.</summary>
    public required string Location { get; init; }

    /// <summary>Object id of the identity that Azure gave to the resource itself, or <see langword="null"/>.</summary>
    public string? SystemAssignedPrincipalId { get; init; }

    /// <summary>The service's own properties, for example a workspace's <c>customerId</c>.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}
