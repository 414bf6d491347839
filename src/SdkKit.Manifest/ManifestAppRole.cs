namespace SdkKit.Manifest;

/// <summary>An application permission that a client needs of the API that it calls.</summary>
public sealed record ManifestAppRole
{
    /// <summary>Value of the app role, for example <c>User.Read.All</c>.</summary>
    public required string Value { get; init; }

    /// <summary>GUID of the app role, or empty where it is not published.</summary>
    public required string Id { get; init; }

    /// <summary>Application id of the API that has the app role.</summary>
    public required string Resource { get; init; }

    /// <summary>Whether no attribute names it: the build chose it as the least that the calls need.</summary>
    public bool IsInferred { get; init; }
}
