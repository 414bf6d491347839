namespace SdkKit.Catalog;

/// <summary>What one call needs, and where.</summary>
public sealed record DerivedOperation
{
    /// <summary>How sure the answer is.</summary>
    public required DerivationOutcome Outcome { get; init; }

    /// <summary>All that the call needs; empty unless it is <see cref="DerivationOutcome.Derived"/> or <see cref="DerivationOutcome.Unconfirmed"/>.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>The narrowest place for a role assignment, as text with placeholders, or <see langword="null"/> when the route names none.</summary>
    public string? Scope { get; init; }

    /// <summary>Why nothing could be derived, as the end of a sentence; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    internal static DerivedOperation Unknown(string reason) => new() { Outcome = DerivationOutcome.Underivable, Reason = reason };
}
