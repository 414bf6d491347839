using SdkKit.Tests.Clients;
using SdkKit.Tests.LongRunning;
using SdkKit.Tests.Paging;

namespace SdkKit.Tests.Answers;

/// <summary>A service, with real TLS, that tries to lead the token elsewhere; every host name ends here, so whatever went out would be seen.</summary>
public sealed class SteeringTests
{
    private const string Evil = "https://evil.example/collect";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nextLink")]
    [InlineData("@odata.nextLink")]
    public async Task NextLink_ToAnotherHost_IsNotFollowed(string property)
    {
        await using var service = new TlsService(_ => TlsService.Json($$"""{"value":[{"name":"a","size":1}],"{{property}}":"{{Evil}}"}"""));
        using var transport = service.Transport();
        var lists = Lists.Create(new StubCredential(), Options(transport));
        AssertPinned(service, await Assert.ThrowsAsync<AzureApiException>(async () => await lists.ItemsAsync().CountAsync(Token)), 1);
    }

    [Theory]
    [InlineData("Operation-Location")]
    [InlineData("Azure-AsyncOperation")]
    [InlineData("Location")]
    public async Task OperationHeader_ToAnotherHost_IsNotFollowed(string header)
    {
        await using var service = new TlsService(_ => TlsService.Raw($"HTTP/1.1 202 Accepted\n{header}: {Evil}\nContent-Length: 0\nConnection: close\nx-ms-request-id: r-1"));
        using var transport = service.Transport();
        var operation = await Machines.Create(new StubCredential(), Options(transport)).RestartAsync("m", Token);
        AssertPinned(service, await Assert.ThrowsAsync<AzureApiException>(async () => await operation.UpdateStatusAsync(Token)), 1);
    }

    [Fact]
    public async Task PollHeader_ToAnotherHost_IsNotFollowedInLaterPollsEither()
    {
        var count = 0;
        await using var service = new TlsService(_ => TlsService.Json("""{"status":"Running"}""", $"\nOperation-Location: {(++count is 1 ? "https://management.azure.com/operations/1" : Evil)}"));
        using var transport = service.Transport();
        var operation = await Machines.Create(new StubCredential(), Options(transport)).RestartAsync("m", Token);
        await operation.UpdateStatusAsync(Token);
        AssertPinned(service, await Assert.ThrowsAsync<AzureApiException>(async () => await operation.UpdateStatusAsync(Token)), 2);
    }

    [Fact]
    public async Task Redirect_ToAnotherHost_IsNotFollowed()
    {
        await using var service = new TlsService(_ => TlsService.Raw($"HTTP/1.1 302 Found\nLocation: {Evil}\nContent-Length: 0\nConnection: close\nx-ms-request-id: r-1"));
        using var transport = service.Transport();
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Things.Create(new StubCredential(), Options(transport)).GetAsync("1", Token));

        Assert.Equal((302, "r-1"), (exception.Status, exception.RequestId));
        Assert.Single(service.Requests);
    }

    private static void AssertPinned(TlsService service, AzureApiException exception, int requests)
    {
        Assert.Equal("https://evil.example/", exception.RefusedAddress?.AbsoluteUri);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Contains("https://evil.example, which may not see the token; nothing was sent there", exception.Message, StringComparison.Ordinal);
        Assert.Equal(requests, service.Requests.Count);
        Assert.All(service.Requests, head => Assert.Contains("Host: management.azure.com\r\n", head, StringComparison.Ordinal));
        Assert.All(service.Requests, head => Assert.Contains("Authorization: Bearer token-1\r\n", head, StringComparison.Ordinal));
        Assert.DoesNotContain("token-1", exception.ToString(), StringComparison.Ordinal);
    }

    private static AzureClientOptions Options(HttpMessageHandler transport) => new() { Transport = transport, Resilience = { MaxRetries = 0 } };
}
