using System.Net;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Paging;

public sealed class PagingTests
{
    private const string First = "https://management.azure.com/things?api-version=2024-01-01";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nextLink", "https://management.azure.com/things?page=2")]
    [InlineData("@odata.nextLink", "https://management.azure.com/things?page=2")]
    [InlineData("nextLink", "/things?page=2")]
    public async Task Items_OverLinkedPages_ComeInOrderWithTokenAndHeadersOnEveryRequest(string property, string link)
    {
        using var transport = new StubTransport((request, _) => Page(request.RequestUri!.Query.Contains("page=2", StringComparison.Ordinal)
            ? """{"value":[{"name":"c","size":3}]}"""
            : $$"""{"count":9,"value":[{"name":"a","size":1},{"name":"b","size":2}],"{{property}}":"{{link}}"}"""));
        var items = await CreateClient(transport).ItemsAsync().ToListAsync(Token);

        Assert.Equal(["a", "b", "c"], items.Select(item => item.Name));
        Assert.Equal([First, "https://management.azure.com/things?page=2"], transport.Sent.Select(one => one.Address.AbsoluteUri));
        Assert.All(transport.Sent, one => Assert.Equal(("Bearer token-1", "kept"), (one.Headers["Authorization"], one.Headers["X-List"])));
    }

    [Fact]
    public async Task Items_ReadTwice_AreAskedForTwice()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"value":[{"name":"a","size":1}]}""");
        var items = CreateClient(transport).ItemsAsync("x");
        Assert.Empty(transport.Sent);
        await items.ToListAsync(Token);
        await items.ToListAsync(Token);

        Assert.Equal(2, transport.Sent.Count);
        Assert.Equal(transport.Sent[0].Address, transport.Sent[1].Address);
    }

    [Fact]
    public async Task Pages_KnowTheirBoundaries_AndGoOnFromAToken()
    {
        using var transport = new StubTransport((request, _) => Page(request.RequestUri!.Query.Contains("page=2", StringComparison.Ordinal)
            ? """{"value":[{"name":"c","size":3}],"nextLink":null}"""
            : """{"nextLink":"https://management.azure.com/things?page=2","value":[{"name":"a","size":1}]}"""));
        var client = CreateClient(transport);
        var pages = await client.PagesAsync(Token).AsPages().ToListAsync(Token);

        Assert.Equal([1, 1], pages.Select(page => page.Values.Count));
        Assert.Equal(["https://management.azure.com/things?page=2", null], pages.Select(page => page.ContinuationToken));
        Assert.Equal((200, "p-1"), (pages[0].GetRawResponse().Status, pages[0].GetRawResponse().Headers.RequestId));
        var rest = await client.PagesAsync(Token).AsPages(pages[0].ContinuationToken).ToListAsync(Token);
        Assert.Equal("c", Assert.Single(Assert.Single(rest).Values).Name);
        Assert.Equal(["a", "c"], await client.PagesAsync(Token).Select(item => item.Name).ToListAsync(Token));
        Assert.Equal(2, await client.BoundariesAsync().CountAsync(Token));
    }

    [Fact]
    public async Task Token_InAProperty_GoesBackInTheQuery()
    {
        using var transport = new StubTransport((_, count) => Page(count is 1
            ? """{"items":[{"name":"a","size":1}],"$skipToken":"t/1"}"""
            : """{"items":[{"name":"b","size":2}],"$skipToken":""}"""));
        var names = await CreateClient(transport).ByTokenAsync("f").Select(item => item.Name).ToListAsync(Token);

        Assert.Equal(["a", "b"], names);
        Assert.Equal("?api-version=2024-01-01&filter=f&$skipToken=t%2F1", transport.Last.Address.Query);
    }

    [Fact]
    public async Task Token_InAHeader_GoesBackInTheHeaderWithTheSameBody()
    {
        using var transport = new StubTransport((_, count) => Page("""{"value":[{"name":"a","size":1}]}""", "x-ms-continuation", count < 3 ? $"t{count}" : null));
        var pages = await CreateClient(transport).ByHeaderAsync(new Thing("q", 1)).AsPages().ToListAsync(Token);

        Assert.Equal(["t1", "t2", null], pages.Select(page => page.ContinuationToken));
        Assert.Equal([null, "t1", "t2"], transport.Sent.Select(one => one.Headers.GetValueOrDefault("x-ms-continuation")));
        Assert.All(transport.Sent, one => Assert.Equal(("POST", """{"name":"q","size":1}"""), (one.Method, one.Body)));
    }

    [Fact]
    public async Task BareArray_IsAPage_AndTheHeaderLeadsOn()
    {
        using var transport = new StubTransport((_, count) => Page("""[{"name":"a","size":1}]""", "x-next", count < 2 ? "m" : null));
        Assert.Equal(2, await CreateClient(transport).ByMarkerAsync().CountAsync(Token));
        Assert.Equal("?api-version=2024-01-01&marker=m", transport.Last.Address.Query);
    }

    [Theory]
    [InlineData("https://management.azure.com/things?api-version=2024-01-01")]
    [InlineData("/things?api-version=2024-01-01")]
    public async Task Circle_EndsWithATypedError(string link)
    {
        using var transport = new StubTransport((_, _) => Page($$"""{"value":[{"name":"a","size":1}],"nextLink":"{{link}}"}"""));
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await CreateClient(transport).ItemsAsync().CountAsync(Token));

        Assert.Contains("circle", exception.Message, StringComparison.Ordinal);
        Assert.Equal("p-1", exception.RequestId);
        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Circle_OfSeveralPages_EndsWhenTheFirstComesAgain()
    {
        using var transport = new StubTransport((_, count) => Page($$"""{"value":[],"nextLink":"/things?page={{count % 3}}"}"""));
        await Assert.ThrowsAsync<AzureApiException>(async () => await CreateClient(transport).ItemsAsync().CountAsync(Token));

        Assert.Equal(4, transport.Sent.Count);
    }

    [Fact]
    public async Task MaxPages_OfTheMethod_Counts()
    {
        using var transport = new StubTransport((_, count) => Page("""{"value":[]}""", "x-next", $"m{count}"));
        await Assert.ThrowsAsync<AzureApiException>(async () => await CreateClient(transport).ByMarkerAsync().CountAsync(Token));

        Assert.Equal(3, transport.Sent.Count);
    }

    [Theory]
    [InlineData("https://evil.example/things")]
    [InlineData("http://management.azure.com/things")]
    [InlineData("https://management.azure.com:8443/things")]
    [InlineData("https://management.azure.com@evil.example/things")]
    [InlineData("//evil.example/things")]
    [InlineData("\\\\\\\\evil.example\\\\things")]
    [InlineData("https://")]
    public async Task Link_ToAnotherHost_GetsNoTokenAndSaysSo(string link)
    {
        using var transport = new StubTransport((_, _) => Page($$"""{"value":[{"name":"a","size":1}],"nextLink":"{{link}}"}"""));
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await CreateClient(transport).ItemsAsync().CountAsync(Token));

        Assert.Contains("may not see the token; nothing was sent there", exception.Message, StringComparison.Ordinal);
        Assert.Equal("p-1", exception.RequestId);
        Assert.Equal(link is "https://", exception.RefusedAddress is null);
        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task ContinuationToken_OfAnotherHost_IsRefusedBeforeSending()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await Assert.ThrowsAsync<ArgumentException>(async () => await CreateClient(transport).PagesAsync(Token).AsPages("https://evil.example/x").CountAsync(Token));

        Assert.Empty(transport.Sent);
    }

    [Theory]
    [InlineData("{}", "no array 'value'")]
    [InlineData("""{"value":{}}""", "no array 'value'")]
    [InlineData("""{"value":[{"name":"a","size":"no"}]}""", "no page of Thing")]
    [InlineData("""{"value":[{"name":"a","si""", "no page of Thing")]
    [InlineData("""{"error":{"code":"Throttled","message":"Slow down."}}""", "Slow down.")]
    [InlineData("", "empty")]
    [InlineData("""{"value":[],"nextLink":"\uD800"}""", "no valid text")]
    public async Task Page_ThatIsNone_IsATypedError(string body, string problem)
    {
        using var transport = new StubTransport((_, _) => Page(body));
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await CreateClient(transport).ItemsAsync().CountAsync(Token));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Equal("p-1", exception.RequestId);
    }

    [Fact]
    public async Task NoContent_IsAListWithoutItems()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        Assert.Equal(0, await CreateClient(transport).PagesAsync(Token).CountAsync(Token));
    }

    [Fact]
    public async Task Cancellation_OfCallOrReader_EndsTheList()
    {
        using var transport = new StubTransport((_, count) => Page($$"""{"value":[{"name":"a","size":1}],"nextLink":"/things?page={{count}}"}"""));
        foreach (var isReader in (bool[])[true, false])
        {
            using var stop = new CancellationTokenSource();
            var pages = CreateClient(transport).PagesAsync(isReader ? Token : stop.Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var page in pages.WithCancellation(isReader ? stop.Token : Token))
                {
                    await stop.CancelAsync();
                }
            });
        }
    }

    private static Lists CreateClient(HttpMessageHandler transport) => Lists.Create(new StubCredential(), new AzureClientOptions { Transport = transport });

    private static HttpResponseMessage Page(string body, string? header = null, string? value = null)
    {
        var answer = StubTransport.Answer(HttpStatusCode.OK, body);
        answer.Headers.TryAddWithoutValidation("x-ms-request-id", "p-1");
        if (header is not null && value is not null)
        {
            answer.Headers.TryAddWithoutValidation(header, value);
        }

        return answer;
    }
}
