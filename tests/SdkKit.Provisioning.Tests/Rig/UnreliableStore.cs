namespace SdkKit.Provisioning.Tests;

/// <summary>A store whose first write either arrives altered, or arrives and is reported as failed.</summary>
internal sealed class UnreliableStore(string path, bool altersFirstWrite) : ICredentialStore
{
    private readonly EnvFileStore _inner = new(path);
    private int _writes;

    public string Description => _inner.Description;

    public string Identity => _inner.Identity;

    public Task<StoredSettings> ReadAsync(CancellationToken cancellationToken) => _inner.ReadAsync(cancellationToken);

    public async Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken)
    {
        var isFirst = _writes++ == 0;
        await _inner.WriteAsync(isFirst && altersFirstWrite ? entries.ToDictionary(entry => entry.Key, entry => entry.Value + "x") : entries, cancellationToken);
        if (isFirst && !altersFirstWrite)
            throw new ProvisioningException(ProvisioningFailure.InvalidInput, "the connection broke");
    }

    public Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => _inner.RemoveAsync(keys, cancellationToken);
}
