using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;

namespace SdkKit.Provisioning;

/// <summary>
/// Secrets of a key vault, one for each setting, named as .NET's configuration provider for Key Vault reads them. The key id is a tag of the secret that it
/// belongs to: both come with one request, so that the vault never tells the id of another secret than it holds.
/// </summary>
internal sealed class KeyVaultStore : ICredentialStore
{
    private const string KeyIdTag = "sdkkit-key-id";

    private readonly StoreTarget.KeyVault _target;
    private readonly string _cloud;
    private readonly ProvisioningOptions _options;
    private readonly KeyVaultNames _names;
    private readonly KeyVaultClient _vault;

    /// <param name="target">Which vault.</param>
    /// <param name="cloud">The cloud that it is in.</param>
    /// <param name="options">Who provisions, and over what.</param>
    public KeyVaultStore(StoreTarget.KeyVault target, string cloud, ProvisioningOptions options)
    {
        _target = target;
        _cloud = cloud;
        _options = options;
        _names = new(target.Prefix);
        var address = KeyVaultNames.AddressOf(target.Vault, cloud);
        Identity = $"key-vault|{address.Host}|{target.Prefix}".ToLowerInvariant();
        var client = new SecretClientOptions { Transport = new HttpClientTransport(Transports.ClientFor(options)) };
        client.Retry.MaxDelay = options.LongestPause;
        client.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        _vault = new(target.Vault, new SecretClient(address, options.Credential, client), new Polling(options.Time, options.ReplicationWindow, options.LongestPause));
    }

    public string Description => _target.Prefix is { } prefix ? $"Key Vault {_target.Vault}, {prefix}" : $"Key Vault {_target.Vault}";

    public string Identity { get; }

    public ICredentialStore Over(ProvisioningOptions options) => new KeyVaultStore(_target, _cloud, options);

    public async Task<StoredSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var hidden = new List<string>();
        foreach (var (name, isCertificate) in await _vault.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_names.KeyOf(name) is not { } key)
                continue;

            if (isCertificate)
            {
                // Its private key is nobody's business here.
                hidden.Add(key);
                continue;
            }

            if (await _vault.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } secret)
                continue;

            entries[key] = secret.Value;
            if (key == SettingKeys.ClientSecret && secret.Properties.Tags.TryGetValue(KeyIdTag, out var id))
                entries[SettingKeys.CredentialKeyId] = id;
        }

        return new(entries, hidden);
    }

    public async Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken)
    {
        var secrets = entries.Where(entry => entry.Key != SettingKeys.CredentialKeyId).ToDictionary(entry => _names.NameOf(entry.Key), entry => entry);
        var stored = await ReadAsync(cancellationToken).ConfigureAwait(false);
        // Each write makes a version; a setting that stays as it is needs none. The secret comes last: before it is there, the next run makes another.
        foreach (var (name, (key, value)) in secrets.OrderBy(secret => SettingKeys.IsSecret(secret.Value.Key)))
        {
            var keyId = key == SettingKeys.ClientSecret ? entries.GetValueOrDefault(SettingKeys.CredentialKeyId) : null;
            if (stored[key] == value && (keyId is null || stored[SettingKeys.CredentialKeyId] == keyId))
                continue;

            var secret = new KeyVaultSecret(name, value);
            if (keyId is not null)
                secret.Properties.Tags[KeyIdTag] = keyId;
            await _vault.SetAsync(secret, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var certificates = new VaultCertificates(_target, _cloud, _options);
        foreach (var (name, isCertificate) in await _vault.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_names.KeyOf(name) is not { } key || !keys.Any(one => Is(one, key)))
                continue;

            await (isCertificate ? certificates.DeleteAsync(name, cancellationToken) : _vault.DeleteAsync(name, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>A certificate goes with the successor that an interrupted rotation has left.</summary>
    private static bool Is(string wanted, string key) =>
        key.Equals(wanted, StringComparison.OrdinalIgnoreCase) || (wanted == SettingKeys.Certificate && key.Equals(VaultCertificates.SuccessorOf(wanted), StringComparison.OrdinalIgnoreCase));
}
