namespace SdkKit.Secrets;

/// <summary>One secret in a text: where it is and what is known of it, never the secret itself.</summary>
public sealed record SecretFinding
{
    /// <summary>The rule that found it.</summary>
    public required SecretRule Rule { get; init; }

    /// <summary>Zero-based index of the secret's first UTF-16 unit.</summary>
    public required int Start { get; init; }

    /// <summary>Length of the secret in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>How sure the engine is.</summary>
    public required SecretConfidence Confidence { get; init; }

    /// <summary>Why it is believed, in a few words without the secret: <c>checksum verified</c>, <c>expired on 2021-03-01</c>.</summary>
    public required string Evidence { get; init; }

    /// <summary>What its holder may do, where the key tells: <c>read and write every container</c>; null where it does not.</summary>
    public string? Grants { get; init; }

    /// <summary>Twelve hexadecimal digits that are equal for equal secrets under one fingerprint key.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Index behind the last UTF-16 unit.</summary>
    public int End => Start + Length;
}
