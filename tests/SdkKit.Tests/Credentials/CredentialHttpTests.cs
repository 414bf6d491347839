using System.Net;
using SdkKit.Credentials;

namespace SdkKit.Tests.Credentials;

public sealed class CredentialHttpTests
{
    public static TheoryData<bool> Clients => [true, false];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Redirect_OfATokenRequest_IsNotFollowedWithItsProof(bool isLocal)
    {
        using var endpoint = new LocalEndpoint(_ => (307, ""));
        var http = isLocal ? CredentialHttp.Local : CredentialHttp.Shared;
        using var proof = new StringContent(Guid.NewGuid().ToString());
        using var response = await http.GetHttpClient().PostAsync(new Uri(endpoint.Address + "/token"), proof, CancellationToken.None);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal(["/token"], endpoint.Requests.Select(one => one.Path));
    }
}
