namespace SdkKit.Provisioning.Tests;

/// <summary>A store that fails when it is written, after something of the test's choice happened.</summary>
internal sealed class BrokenStore(string path, Action beforeFailing) : ICredentialStore
{
    private readonly EnvFileStore _inner = new(path);

    public string Description => _inner.Description;

    public string Identity => _inner.Identity;

    public Task<StoredSettings> ReadAsync(CancellationToken cancellationToken) => _inner.ReadAsync(cancellationToken);

    public Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken)
    {
        beforeFailing();
        throw new ProvisioningException(ProvisioningFailure.InvalidInput, "the disk is full");
    }

    public Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => _inner.RemoveAsync(keys, cancellationToken);
}
