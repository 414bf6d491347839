using System.Net;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Errors;

public sealed class AzureApiExceptionTests
{
    [Fact]
    public async Task Refusal_SaysWhatWhereWhyAndUnderWhichId()
    {
        using var transport = new StubTransport((_, _) =>
        {
            var answer = StubTransport.Answer(HttpStatusCode.NotFound, """{"error":{"code":"ResourceNotFound","message":"It is not there."}}""");
            answer.Headers.TryAddWithoutValidation("x-ms-request-id", "r-1");
            return answer;
        });
        var exception = await Assert.ThrowsAsync<AzureApiException>(
            () => GeneratedClientTests.CreateClient(transport).GetAsync("private-value", CancellationToken.None));

        Assert.Equal("GET management.azure.com/things/{id}: 404 ResourceNotFound: It is not there. [request id r-1]", exception.Message);
        Assert.Equal((404, "ResourceNotFound", "r-1", "ResourceNotFound"), (exception.Status, exception.ErrorCode, exception.RequestId, exception.Error?.Code));
        Assert.DoesNotContain("token-1", exception.ToString(), StringComparison.Ordinal);
        Assert.IsAssignableFrom<Azure.RequestFailedException>(exception);
    }

    [Fact]
    public async Task Refusal_ForAMissingRole_NamesTheRolesThatTheInterfaceDeclares()
    {
        using var transport = new StubTransport(HttpStatusCode.Forbidden, """{"error":{"code":"AuthorizationFailed","message":"No."}}""");
        var client = Readings.Create(new StubCredential(), new AzureClientOptions { Transport = transport });
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => client.GetAsync(CancellationToken.None));

        Assert.Equal(
            "GET management.azure.com/readings: 403 AuthorizationFailed: No. The client's identity needs Reader on {group} and Monitoring Reader on {group};"
            + " a role just granted may take minutes to arrive.",
            exception.Message);
    }

    [Fact]
    public async Task Refusal_WithoutHeader_TakesGraphsRequestIdFromTheBody()
    {
        using var transport = new StubTransport(HttpStatusCode.Forbidden, """{"error":{"code":"X","message":"m","innerError":{"request-id":"g-1"}}}""");
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => GeneratedClientTests.CreateClient(transport).GetAsync("1", CancellationToken.None));

        Assert.Equal("g-1", exception.RequestId);
    }

    [Fact]
    public async Task ErrorBody_CutOffByTheConnection_IsStillTheStatus()
    {
        using var transport = new StubTransport((_, _) => new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StreamContent(new BrokenStream()) });
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => GeneratedClientTests.CreateClient(transport).GetAsync("1", CancellationToken.None));

        Assert.Equal(500, exception.Status);
    }

    [Fact]
    public async Task Answer_CutOffByTheConnection_IsATypedError()
    {
        using var transport = new StubTransport((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) });
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => GeneratedClientTests.CreateClient(transport).GetAsync("1", CancellationToken.None));

        Assert.Contains("connection ended", exception.Message, StringComparison.Ordinal);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("reset");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");
    }
}
