using System.Globalization;
using System.Net;

namespace SdkKit.Tests.Clients;

public sealed class GeneratedClientTests : IDisposable
{
    private readonly StubTransport _transport = new(HttpStatusCode.OK, """{"name":"one","size":1}""");

    public void Dispose() => _transport.Dispose();

    private Things Client => CreateClient(_transport);

    [Fact]
    public async Task Get_PathAndApiVersion_AreSentWithToken()
    {
        var thing = await Client.GetAsync("a b&c", TestContext.Current.CancellationToken);

        Assert.Equal(new Thing("one", 1), thing);
        Assert.Equal("GET", _transport.Last.Method);
        Assert.Equal("https://management.azure.com/things/a%20b%26c?api-version=2024-01-01", _transport.Last.Address.AbsoluteUri);
        Assert.Equal("Bearer token-1", _transport.Last.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a..b")]
    public async Task Path_ValueThatCouldLeaveItsSegment_IsRefusedBeforeSending(string value)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Client.GetAsync(value, CancellationToken.None));

        Assert.Equal("id", exception.ParamName);
        Assert.Empty(_transport.Sent);
    }

    [Theory]
    [InlineData("%2e%2e%2fsecrets", "/things/%252e%252e%252fsecrets")]
    [InlineData("x?y=z#f", "/things/x%3Fy%3Dz%23f")]
    [InlineData("@evil.example", "/things/%40evil.example")]
    public async Task Path_EncodedTricks_StayOneSegment(string value, string path)
    {
        await Client.GetAsync(value, CancellationToken.None);

        Assert.Equal(path, _transport.Last.Address.AbsolutePath);
    }

    [Theory]
    [InlineData("/subscriptions/s 1/resourceGroups/g", "/subscriptions/s%201/resourceGroups/g/tags")]
    [InlineData("subscriptions/s", "/subscriptions/s/tags")]
    public async Task CatchAll_ResourceId_KeepsItsSlashes(string id, string path)
    {
        await Client.PatchAsync(id, new StringContent("{}"), CancellationToken.None);

        Assert.Equal(path, _transport.Last.Address.AbsolutePath);
    }

    [Theory]
    [InlineData("//a")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("a/")]
    [InlineData("/")]
    public async Task CatchAll_SegmentThatCouldLeave_IsRefused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.PatchAsync(id, new StringContent("{}"), CancellationToken.None));

    [Fact]
    public async Task Query_EveryKindOfValue_IsWrittenTheSameInAForeignCulture()
    {
        var transport = new StubTransport(HttpStatusCode.OK, "[]");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = ForeignCulture.Create();
        try
        {
            await CreateClient(transport).ListAsync(
                "name eq 'ä'",
                top: -5,
                deep: true,
                since: new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
                window: TimeSpan.FromHours(36),
                ratio: -0.5,
                day: new DateOnly(2026, 1, 2),
                color: Color.Blue,
                tags: ["x", "y&z"],
                colors: [Color.Green, Color.Crimson],
                CancellationToken.None);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(
            "?fixed=a%20b&api-version=2024-01-01&$filter=name%20eq%20%27%C3%A4%27&top=-5&deep=true&since=2026-01-02T01%3A04%3A05Z&window=P1DT12H"
            + "&ratio=-0.5&day=2026-01-02&color=deep-blue&tags=x&tags=y%26z&c=g%20r&c=Red",
            transport.Last.Address.Query);
    }

    [Fact]
    public async Task Query_Null_IsLeftOut()
    {
        var transport = new StubTransport(HttpStatusCode.OK, "[]");
        await CreateClient(transport).ListAsync(cancellationToken: CancellationToken.None);

        Assert.Equal("?fixed=a%20b&api-version=2024-01-01", transport.Last.Address.Query);
    }

    [Fact]
    public async Task Query_UndefinedEnum_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Client.ListAsync(color: (Color)77, cancellationToken: CancellationToken.None));

    [Fact]
    public async Task Headers_MethodReplacesInterface_ParameterAdds()
    {
        await Client.CreateAsync(new Thing("n", 2), "wait=60", 7, CancellationToken.None);

        var headers = _transport.Last.Headers;
        Assert.Equal(("interface", "method", "wait=60", "7"), (headers["X-Kind"], headers["X-Replaced"], headers["Prefer"], headers["X-Number"]));
        Assert.Equal("""{"name":"n","size":2}""", _transport.Last.Body);
        Assert.Equal("application/json", headers["Content-Type"]);
    }

    [Fact]
    public async Task Header_LineBreak_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.CreateAsync(new Thing("n", 2), "a\r\nX-Evil: 1", 7, CancellationToken.None));

    [Fact]
    public async Task Put_UnmarkedComplexParameter_IsTheBody()
    {
        await Client.PutAsync("k", new Thing("n", 2), CancellationToken.None);

        Assert.Equal(("PUT", "/things/k", """{"name":"n","size":2}"""), (_transport.Last.Method, _transport.Last.Address.AbsolutePath, _transport.Last.Body));
    }

    [Fact]
    public async Task Delete_NoResult_SendsNoBody()
    {
        await Client.DeleteAsync(7, CancellationToken.None);

        Assert.Equal(("DELETE", "/things/7", null), (_transport.Last.Method, _transport.Last.Address.AbsolutePath, _transport.Last.Body));
    }

    [Fact]
    public async Task Raw_ErrorStatus_IsReturnedNotThrown()
    {
        using var response = await CreateClient(new StubTransport(HttpStatusCode.Conflict, "no")).GetRawAsync(Guid.Empty, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("no", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Response_HeadersAndETag_ComeWithTheValue()
    {
        var transport = new StubTransport((_, _) =>
        {
            var answer = StubTransport.Answer(HttpStatusCode.Created, """{"name":"one","size":1}""");
            answer.Headers.TryAddWithoutValidation("ETag", "\"v1\"");
            answer.Headers.TryAddWithoutValidation("x-ms-request-id", "r-1");
            return answer;
        });
        var response = await CreateClient(transport).GetWithHeadersAsync("1", CancellationToken.None);

        Assert.Equal((201, "r-1", "\"v1\"", new Thing("one", 1)), (response.Status, response.RequestId, response.ETag?.ToString("H"), response.Value));
        Assert.True(response.TryGetHeader("Content-Type", out _));
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, "")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "null")]
    public async Task EmptyAnswer_WhereAValueIsPromised_IsAnError_ButNotWhereItIsOptional(HttpStatusCode status, string body)
    {
        var client = CreateClient(new StubTransport(status, body));

        Assert.Null(await client.FindAsync("1", CancellationToken.None));
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => client.GetAsync("1", CancellationToken.None));
        Assert.Equal((int)status, exception.Status);
        Assert.Contains("Thing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyAnswer_ForANumber_IsAnErrorNotZero() =>
        await Assert.ThrowsAsync<AzureApiException>(() => CreateClient(new StubTransport(HttpStatusCode.OK)).CountAsync(CancellationToken.None));

    [Theory]
    [InlineData("{\"name\":", "application/json")]
    [InlineData("<html>sign in</html>", "text/html")]
    [InlineData("[1,2]", "application/json")]
    public async Task Answer_ThatIsNoSuchJson_IsAnErrorThatSaysWhat(string body, string mediaType)
    {
        var exception = await Assert.ThrowsAsync<AzureApiException>(
            () => CreateClient(new StubTransport(HttpStatusCode.OK, body, mediaType)).GetAsync("1", CancellationToken.None));

        Assert.Contains(mediaType is "text/html" ? "text/html" : "no Thing", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    internal static Things CreateClient(HttpMessageHandler transport) =>
        Things.Create(new StubCredential(), new AzureClientOptions { Transport = transport, Resilience = { Delay = TimeSpan.FromMilliseconds(1) } });
}
