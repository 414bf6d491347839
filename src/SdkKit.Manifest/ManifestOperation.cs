namespace SdkKit.Manifest;

/// <summary>A request that a client can send.</summary>
public sealed record ManifestOperation
{
    /// <summary>HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Route as annotated, for example <c>/v1/workspaces/{workspaceId}/query</c>.</summary>
    public required string Route { get; init; }
}
