namespace SdkKit.Manifest;

/// <summary>What one annotated interface calls and needs.</summary>
public sealed record ManifestClient
{
    /// <summary>Name of the generated client, for example <c>LogAnalytics</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Full name of the interface, for example <c>MyApp.ILogAnalytics</c>; unique in a manifest.</summary>
    public required string Interface { get; init; }

    /// <summary>Name of the service in the catalogue, or empty for a service that the catalogue does not know.</summary>
    public required string Service { get; init; }

    /// <summary>Roles that the client needs.</summary>
    public EquatableList<ManifestRole> Roles { get; init; } = EquatableList<ManifestRole>.Empty;

    /// <summary>Application permissions (app roles) of the service that the client needs.</summary>
    public EquatableList<ManifestAppRole> AppRoles { get; init; } = EquatableList<ManifestAppRole>.Empty;

    /// <summary>Requests that the client can send.</summary>
    public EquatableList<ManifestOperation> Operations { get; init; } = EquatableList<ManifestOperation>.Empty;
}
