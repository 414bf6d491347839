namespace SdkKitTemplate.RootNamespace;

/// <summary>Which secrets the vault has; their values stay there.</summary>
public sealed class VaultReport(IKeyVault vault)
{
    public async Task<IReadOnlyList<VaultEntry>> GetAsync(CancellationToken cancellationToken = default) =>
        await vault.ListSecretsAsync(cancellationToken).Select(secret => new VaultEntry(secret.Name, secret.Attributes.Enabled, secret.Attributes.Expires)).ToListAsync(cancellationToken);
}

/// <param name="Name">The secret's name.</param>
/// <param name="IsEnabled">Whether it can be read.</param>
/// <param name="Expires">When it ends; null is never.</param>
public sealed record VaultEntry(string Name, bool IsEnabled, DateTimeOffset? Expires);
