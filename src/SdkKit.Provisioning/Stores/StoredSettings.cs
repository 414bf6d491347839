namespace SdkKit.Provisioning;

/// <summary>What a store holds for SdkKit. Not a record: nothing may print its content.</summary>
/// <param name="entries">What can be read.</param>
/// <param name="hidden">Keys that are there and cannot be read: some stores give secrets to programs only.</param>
internal sealed class StoredSettings(IReadOnlyDictionary<string, string> entries, IEnumerable<string>? hidden = null)
{
    private readonly HashSet<string> _hidden = new(hidden ?? [], StringComparer.OrdinalIgnoreCase);

    public static StoredSettings Empty { get; } = new(new Dictionary<string, string>());

    public IReadOnlyCollection<string> Keys => [.. entries.Keys, .. _hidden];

    public Guid? CredentialKeyId => Guid.TryParse(this[SettingKeys.CredentialKeyId], out var id) ? id : null;

    public IReadOnlyList<RetiringKey> RetiringKeys => RetiringKey.Read(this[SettingKeys.RetiringKeys]);

    public string? ClientSecret => this[SettingKeys.ClientSecret];

    /// <summary>All of it that can be read, to be written again.</summary>
    public IReadOnlyDictionary<string, string> Entries => entries;

    public string? this[string key] => entries.GetValueOrDefault(key);

    public bool IsHidden(string key) => _hidden.Contains(key);

    public bool Has(string key) => IsHidden(key) || this[key] is not null;
}
