namespace SdkKit.Catalog;

/// <summary>What one service's calls need.</summary>
internal sealed record ServiceOperations
{
    public required string Name { get; init; }

    public required string Scope { get; init; }

    /// <summary>The resource provider of its actions, or <c>-</c>.</summary>
    public required string Provider { get; init; }

    public required IReadOnlyList<string> DocumentedRoles { get; init; }

    /// <summary>Why role assignments do not reach this service, or <see langword="null"/>.</summary>
    public required string? Note { get; init; }

    public required IReadOnlyList<OperationRow> Rows { get; init; }
}
