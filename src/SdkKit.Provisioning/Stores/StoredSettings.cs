namespace SdkKit.Provisioning;

/// <summary>What a store holds for SdkKit. Not a record: nothing may print its content.</summary>
internal sealed class StoredSettings(IReadOnlyDictionary<string, string> entries)
{
    public static StoredSettings Empty { get; } = new(new Dictionary<string, string>());

    public IReadOnlyCollection<string> Keys => [.. entries.Keys];

    public Guid? CredentialKeyId => Guid.TryParse(this[SettingKeys.CredentialKeyId], out var id) ? id : null;

    public IReadOnlyList<RetiringKey> RetiringKeys => RetiringKey.Read(this[SettingKeys.RetiringKeys]);

    public string? ClientSecret => this[SettingKeys.ClientSecret];

    /// <summary>All of it, to be written again.</summary>
    public IReadOnlyDictionary<string, string> Entries => entries;

    public string? this[string key] => entries.GetValueOrDefault(key);
}
