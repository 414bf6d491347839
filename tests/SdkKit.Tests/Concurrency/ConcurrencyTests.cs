using System.Net;
using Azure;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Concurrency;

public sealed class ConcurrencyTests
{
    private static readonly Thing Sample = new("n", 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("v1", "\"v1\"")]
    [InlineData("\"v1\"", "\"v1\"")]
    [InlineData("W/\"v1\"", "W/\"v1\"")]
    [InlineData("*", "*")]
    public async Task ETag_IsSentInTheFormOfTheHeader(string tag, string header)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"name":"n","size":1}""");
        await Client(transport).PutAsync("1", Sample, new ETag(tag), Token);

        Assert.Equal(header, transport.Last.Headers["If-Match"]);
    }

    [Fact]
    public async Task ETag_OfAnAnswer_ComesBackAsItWas()
    {
        using var transport = new StubTransport((_, _) => Tagged(HttpStatusCode.OK, """{"name":"n","size":1}""", "W/\"v7\""));
        var client = Client(transport);
        var response = await client.GetAsync("1", null, Token);
        Assert.DoesNotContain("If-None-Match", transport.Last.Headers.Keys);
        await client.GetAsync("1", response.ETag, Token);

        Assert.Equal("W/\"v7\"", transport.Last.Headers["If-None-Match"]);
    }

    [Fact]
    public async Task Conditions_AreSentWhereSet()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        var client = Client(transport);
        await client.DeleteAsync("1", new MatchConditions { IfMatch = new ETag("a"), IfNoneMatch = ETag.All }, Token);
        Assert.Equal(("\"a\"", "*"), (transport.Last.Headers["If-Match"], transport.Last.Headers["If-None-Match"]));

        await client.DeleteAsync("1", null, Token);
        Assert.DoesNotContain(transport.Last.Headers.Keys, name => name.StartsWith("If-", StringComparison.Ordinal));

        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));
        await client.DeleteIfUnchangedSinceAsync("1", new RequestConditions { IfUnmodifiedSince = time }, Token);
        Assert.Equal("Fri, 02 Jan 2026 01:04:05 GMT", transport.Last.Headers["If-Unmodified-Since"]);
    }

    [Fact]
    public async Task PreconditionFailed_IsAPropertyOfTheException()
    {
        using var transport = new StubTransport((_, _) => Tagged(HttpStatusCode.PreconditionFailed, "", "\"v2\""));
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Client(transport).PutAsync("1", Sample, new ETag("v1"), Token));

        Assert.True(exception.IsPreconditionFailed);
        Assert.False(exception.IsNotModified);
        Assert.Equal((412, new ETag("\"v2\"")), (exception.Status, exception.ETag));
        Assert.Contains("read it again", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotModified_IsNoFailureWhereTheResultMayBeNull()
    {
        using var transport = new StubTransport((_, _) => Tagged(HttpStatusCode.NotModified, "", "\"v1\""));
        var client = Client(transport);
        var response = await client.GetAsync("1", new ETag("v1"), Token);

        Assert.Equal((304, true, null, new ETag("\"v1\"")), (response.Status, response.IsNotModified, response.Value, response.ETag));
        Assert.Null(await client.GetIfChangedAsync("1", new ETag("v1"), Token));
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => client.GetRequiredAsync("1", new ETag("v1"), Token));
        Assert.True(exception.IsNotModified);
    }

    private static Versions Client(HttpMessageHandler transport) => Versions.Create(new StubCredential(), new AzureClientOptions { Transport = transport });

    private static HttpResponseMessage Tagged(HttpStatusCode status, string body, string tag)
    {
        var answer = StubTransport.Answer(status, body);
        answer.Headers.TryAddWithoutValidation("ETag", tag);
        return answer;
    }
}
