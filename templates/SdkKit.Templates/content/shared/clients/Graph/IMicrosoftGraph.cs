//#if (!implicitUsings)
using System.Threading;
//#endif
using Azure;
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Reads the app registrations of the directory. The build makes the client <c>MicrosoftGraph</c> and <c>AddMicrosoftGraph()</c> of it.</summary>
[AzureApiClient(Service = AzureService.MicrosoftGraph, JsonContext = typeof(MicrosoftGraphJson))]
[RequiresAppRole("Application.Read.All")]
public interface IMicrosoftGraph
{
    /// <summary>The app registrations with the dates of their secrets, page by page; Graph never tells the secrets.</summary>
    [Get("/v1.0/applications?$select=displayName,appId,passwordCredentials")]
    AsyncPageable<GraphApplication> ListApplicationsAsync(CancellationToken cancellationToken = default);
}
