namespace SdkKit.Provisioning;

/// <summary>A file that somebody else looks after: it is read, and nothing more.</summary>
internal sealed class GivenCertificatePlace(string path, string? passwordVariable) : ICertificatePlace
{
    public string Description => path;

    public Task<LocalCertificate?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(CertificateFile.Find(path, passwordVariable));

    public Task<LocalCertificate> MakeAsync(CertificateWish request, bool isSuccessor, CancellationToken cancellationToken) =>
        throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{path}: the given certificate is missing or has ended; put a valid one there");

    public Task PromoteAsync(LocalCertificate successor, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RemoveSuccessorAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RemoveAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
