namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.AISearch)]
internal interface ISearchData
{
    [Post("/indexes/{index}/docs/search"), Takes("Microsoft.Search/searchServices/indexes/documents/read")]
    Task<HttpResponseMessage> Call1Async(string index, CancellationToken cancellationToken);

    [Post("/indexes/{index}/docs/index"), Takes("Microsoft.Search/searchServices/indexes/documents/write")]
    Task<HttpResponseMessage> Call2Async(string index, CancellationToken cancellationToken);
}
