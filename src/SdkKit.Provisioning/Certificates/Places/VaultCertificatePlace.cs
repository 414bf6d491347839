namespace SdkKit.Provisioning;

/// <summary>
/// A certificate of the key vault that keeps the settings, too. Its private key is made there; programs read it as the secret of the same name, as the
/// setting <c>SdkKit:Certificate</c>. A successor is made under a name of its own, and imported under the first when it is known to work: what is the
/// latest version is what programs sign in with.
/// </summary>
internal sealed class VaultCertificatePlace(VaultCertificates vault, string name) : ICertificatePlace
{
    public string Description => $"the certificate {name} in Key Vault {vault.Name}";

    private string Successor => VaultCertificates.SuccessorOf(name);

    public Task<LocalCertificate?> FindAsync(CancellationToken cancellationToken) => vault.FindAsync(name, cancellationToken);

    public async Task<LocalCertificate> MakeAsync(CertificateWish request, bool isSuccessor, CancellationToken cancellationToken)
    {
        var place = isSuccessor ? Successor : name;
        await vault.CreateAsync(place, request, cancellationToken).ConfigureAwait(false);
        return await vault.FindAsync(place, cancellationToken).ConfigureAwait(false)
            ?? throw new ServiceRefusal($"Key Vault {vault.Name}", 404, "CertificateNotFound", $"the certificate {place} was made and is gone");
    }

    public async Task PromoteAsync(LocalCertificate successor, CancellationToken cancellationToken)
    {
        await vault.ImportAsync(name, successor, cancellationToken).ConfigureAwait(false);
        await vault.DeleteAsync(Successor, cancellationToken).ConfigureAwait(false);
    }

    public Task RemoveSuccessorAsync(CancellationToken cancellationToken) => vault.DeleteAsync(Successor, cancellationToken);

    // The store removes it, with the other settings of the program.
    public Task RemoveAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
