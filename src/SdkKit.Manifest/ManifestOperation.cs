namespace SdkKit.Manifest;

/// <summary>A request that a client can send.</summary>
public sealed record ManifestOperation
{
    /// <summary>HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Route as annotated, for example <c>/v1/workspaces/{workspaceId}/query</c>.</summary>
    public required string Route { get; init; }

    /// <summary>RBAC actions that the request takes, by the roles that are declared or inferred; a <c>*</c> stands for all that it covers.</summary>
    public EquatableList<string> Actions { get; init; } = EquatableList<string>.Empty;

    /// <summary>RBAC data actions that the request takes.</summary>
    public EquatableList<string> DataActions { get; init; } = EquatableList<string>.Empty;

    /// <summary>Application permissions (app roles) that the request takes.</summary>
    public EquatableList<string> AppRoles { get; init; } = EquatableList<string>.Empty;
}
