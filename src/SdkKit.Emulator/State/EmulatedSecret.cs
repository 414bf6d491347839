namespace SdkKit.Emulator.State;

/// <summary>A secret of a key vault.</summary>
public sealed record EmulatedSecret
{
    /// <summary>Resource id of the vault.</summary>
    public required string VaultId { get; init; }

    /// <summary>Name within the vault; case does not matter.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the private key of a certificate of the same name, in PKCS#12.</summary>
    public bool IsCertificate { get; init; }

    /// <summary>When it was deleted, or <see langword="null"/>; until it is purged it can be recovered.</summary>
    public DateTimeOffset? DeletedOn { get; init; }

    /// <summary>Its versions, the latest last.</summary>
    public required IReadOnlyList<EmulatedSecretVersion> Versions { get; init; }

    internal EmulatedSecretVersion Latest => Versions[^1];

    internal bool Is(string vaultId, string name) =>
        VaultId.Equals(vaultId, StringComparison.OrdinalIgnoreCase) && Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
