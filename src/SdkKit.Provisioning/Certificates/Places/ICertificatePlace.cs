namespace SdkKit.Provisioning;

/// <summary>Where the private key of a certificate is kept, and that of its successor until it takes its place.</summary>
internal interface ICertificatePlace
{
    /// <summary>For messages: the path of a file, <c>the certificate x in Key Vault y</c>.</summary>
    string Description { get; }

    /// <summary>The certificate, or <see langword="null"/> when there is none.</summary>
    /// <exception cref="ProvisioningException">What is there could not sign in.</exception>
    Task<LocalCertificate?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Makes one; it is kept when this returns.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="isSuccessor">Whether it is kept beside the present one, which stays where programs find it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<LocalCertificate> MakeAsync(CertificateWish request, bool isSuccessor, CancellationToken cancellationToken);

    /// <summary>Lets the successor take the place of the present one in one step; programs find it there.</summary>
    Task PromoteAsync(LocalCertificate successor, CancellationToken cancellationToken);

    /// <summary>Removes a successor that is not wanted.</summary>
    Task RemoveSuccessorAsync(CancellationToken cancellationToken);

    /// <summary>Removes what was made here.</summary>
    Task RemoveAsync(CancellationToken cancellationToken);
}
