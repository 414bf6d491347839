namespace SdkKit.Provisioning;

/// <summary>
/// Shows the secret once, on standard output, for whoever asked for that; what is not secret goes into an owner-only file, by which the next run knows
/// which secret was shown.
/// </summary>
internal sealed class StandardOutputStore(string path, TextWriter output) : ICredentialStore
{
    private readonly EnvFileStore _rest = new(path);

    public string Description => "standard output";

    public string Identity => $"standard-output|{_rest.Identity}";

    public async Task<StoredSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var rest = await _rest.ReadAsync(cancellationToken).ConfigureAwait(false);
        return rest.CredentialKeyId is null ? rest : new(rest.Entries, [SettingKeys.ClientSecret]);
    }

    public async Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken)
    {
        foreach (var (key, value) in entries.Where(entry => SettingKeys.IsSecret(entry.Key)))
            await output.WriteLineAsync(EnvFileText.Write(EnvFileText.Name(key), value).AsMemory(), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        await _rest.WriteAsync(entries.Where(entry => !SettingKeys.IsSecret(entry.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase), cancellationToken).ConfigureAwait(false);
    }

    public Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => _rest.RemoveAsync(keys, cancellationToken);
}
