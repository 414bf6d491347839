namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.BlobStorage)]
internal interface IBlobData
{
    [Get("/?comp=list"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/read")]
    Task<HttpResponseMessage> Call1Async(CancellationToken cancellationToken);

    [Put("/{container}?restype=container"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/write")]
    Task<HttpResponseMessage> Call2Async(string container, CancellationToken cancellationToken);

    [Delete("/{container}?restype=container"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/delete")]
    Task<HttpResponseMessage> Call3Async(string container, CancellationToken cancellationToken);

    [Get("/{container}?restype=container&comp=list"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read")]
    Task<HttpResponseMessage> Call4Async(string container, CancellationToken cancellationToken);

    [Get("/{container}/{blob}"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read")]
    Task<HttpResponseMessage> Call5Async(string container, string blob, CancellationToken cancellationToken);

    [Put("/{container}/{blob}"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write")]
    Task<HttpResponseMessage> Call6Async(string container, string blob, CancellationToken cancellationToken);

    [Delete("/{container}/{blob}"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete")]
    Task<HttpResponseMessage> Call7Async(string container, string blob, CancellationToken cancellationToken);

    [Get("/{container}/{blob}?comp=tags"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read")]
    Task<HttpResponseMessage> Call8Async(string container, string blob, CancellationToken cancellationToken);
}
