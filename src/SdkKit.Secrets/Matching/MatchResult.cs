namespace SdkKit.Secrets.Matching;

/// <summary>A matcher's decision.</summary>
internal readonly record struct MatchResult
{
    public bool IsMatch { get; private init; }

    public int Start { get; private init; }

    public int Length { get; private init; }

    public SecretConfidence Confidence { get; private init; }

    public string? Evidence { get; private init; }

    public string? Grants { get; private init; }

    public RejectionReason Reason { get; private init; }

    /// <summary>The secret without what its surroundings add, such as the line breaks of a PEM body: what the fingerprint is taken of; null for the text itself.</summary>
    public string? Canonical { get; init; }

    /// <summary>Anchors of the same rule before this index are skipped.</summary>
    public int ExaminedEnd { get; init; }

    /// <summary>Further secrets that one anchor announces; null for none.</summary>
    public IReadOnlyList<MatchResult>? Others { get; init; }

    /// <summary>The same in the text of which the examined one is the part from <paramref name="offset"/> on.</summary>
    public MatchResult At(int offset) => this with { Start = Start + offset, ExaminedEnd = ExaminedEnd + offset };

    public static MatchResult Found(int start, int length, SecretConfidence confidence, string evidence, string? grants = null) => new()
    {
        IsMatch = true,
        Start = start,
        Length = length,
        Confidence = confidence,
        Evidence = evidence,
        Grants = grants,
        ExaminedEnd = start + length,
    };

    public static MatchResult Rejected(RejectionReason reason, int start, int length) => new() { Reason = reason, Start = start, Length = length };
}
