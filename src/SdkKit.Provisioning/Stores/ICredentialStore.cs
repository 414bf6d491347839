namespace SdkKit.Provisioning;

/// <summary>Keeps the credential and the settings that go with it. Keys are configuration keys such as <c>SdkKit:TenantId</c>.</summary>
internal interface ICredentialStore
{
    /// <summary>For messages: what and where, for example <c>user-secrets my-app</c>.</summary>
    string Description { get; }

    /// <summary>The same text for the same place and no other: two stores of one environment hold two secrets.</summary>
    string Identity { get; }

    /// <summary>The same store, reached by these options; one that sends no requests of its own is as it was.</summary>
    ICredentialStore Over(ProvisioningOptions options) => this;

    Task<StoredSettings> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Adds or replaces the entries and leaves all others; durable when it returns.</summary>
    Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken);

    /// <summary>Removes the entries; those that are not there are ignored.</summary>
    Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
