namespace SdkKit.Emulator.State;

/// <summary>Whose tokens an application accepts in place of a secret.</summary>
public sealed record EmulatedFederatedCredential
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name by which it is addressed; it never changes.</summary>
    public required string Name { get; init; }

    /// <summary>Issuer of the tokens, compared as it is written.</summary>
    public required string Issuer { get; init; }

    /// <summary>Subject of the tokens, compared as it is written, its case included.</summary>
    public required string Subject { get; init; }

    /// <summary>Audience of the tokens.</summary>
    public required string Audience { get; init; }

    /// <summary>Text for people.</summary>
    public string? Description { get; init; }
}
