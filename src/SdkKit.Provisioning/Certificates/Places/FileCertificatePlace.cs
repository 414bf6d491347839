namespace SdkKit.Provisioning;

/// <summary>An owner-only file on this machine; its successor is beside it.</summary>
internal sealed class FileCertificatePlace(string path) : ICertificatePlace
{
    public string Description => path;

    private string Successor => path + ".next";

    public Task<LocalCertificate?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(CertificateFile.Find(path, passwordVariable: null));

    public async Task<LocalCertificate> MakeAsync(CertificateWish request, bool isSuccessor, CancellationToken cancellationToken)
    {
        var made = LocalCertificate.Create(request.Name, request.Now, request.Lifetime);
        await CertificateFileWriter.WriteAsync(isSuccessor ? Successor : path, made.ToPem(), cancellationToken).ConfigureAwait(false);
        return made;
    }

    public Task PromoteAsync(LocalCertificate successor, CancellationToken cancellationToken) => Done(() => CertificateFileWriter.Replace(path, Successor));

    public Task RemoveSuccessorAsync(CancellationToken cancellationToken) => Done(() => CertificateFileWriter.Remove(Successor));

    public Task RemoveAsync(CancellationToken cancellationToken) => Done(() =>
    {
        CertificateFileWriter.Remove(Successor);
        CertificateFileWriter.Remove(path);
    });

    private static Task Done(Action work)
    {
        work();
        return Task.CompletedTask;
    }
}
