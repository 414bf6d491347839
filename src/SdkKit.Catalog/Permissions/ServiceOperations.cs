namespace SdkKit.Catalog;

/// <summary>What one service's calls need.</summary>
internal sealed record ServiceOperations
{
    public required string Scope { get; init; }

    public required IReadOnlyList<string> DocumentedRoles { get; init; }

    /// <summary>Why role assignments do not reach this service, or <see langword="null"/>.</summary>
    public required string? Note { get; init; }

    public required IReadOnlyList<OperationRow> Rows { get; init; }
}
