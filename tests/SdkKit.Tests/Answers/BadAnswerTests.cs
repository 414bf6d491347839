using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SdkKit.Tests.Clients;
using SdkKit.Tests.LongRunning;
using SdkKit.Tests.Streaming;

namespace SdkKit.Tests.Answers;

/// <summary>What a broken, hostile or merely careless service sends, over a real TLS connection: a typed exception with the request id, soon, and in little memory.</summary>
public sealed class BadAnswerTests
{
    private const string Good = """{"name":"one","size":1}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> BadAnswers => new()
    {
        { "malformed", Head(200, 9) + "{\"name\":x", "the answer is no Thing: line 1, byte" },
        { "cut off by length", Head(200, 500) + Good, "the connection ended in the middle of the answer" },
        { "cut off in a chunk", Head(200, null, "Transfer-Encoding: chunked\r\n") + "40\r\n{\"name\":", "the connection ended in the middle of the answer" },
        { "JSON that ends early", Head(200, 8) + "{\"name\":", "the answer is no Thing" },
        { "wrong media type", Head(200, 16, "Content-Type: text/html\r\n") + "<html>sign in..>", "the answer is text/html where JSON was expected" },
        { "JSON under a wrong media type", Head(200, 23, "Content-Type: image/png\r\n") + Good, "the answer is image/png where JSON was expected" },
        { "success with an error", Head(200, 47) + """{"error":{"code":"Partial","message":"Not all"}}"""[..47], "the answer is no Thing" },
        { "success with a whole error", Head(200, 48) + """{"error":{"code":"Partial","message":"Not all"}}""", "200 Partial: Not all" },
        { "success with an error beside values", Head(200, 75) + """{"name":"one","size":1,"error":{"code":"PartialError","message":"Not all"}}""", "200 PartialError: Not all" },
        { "no content", Head(204, null), "the answer is empty where Thing was expected" },
        { "empty body", Head(200, 0), "the answer is empty where Thing was expected" },
        { "null", Head(200, 4) + "null", "the answer is empty where Thing was expected" },
        { "error without a body", Head(500, 0), "the body is no error that an Azure service sends" },
        { "redirect", Head(307, 0, "Location: https://evil.example/\r\n"), "307" },
    };

    [Theory]
    [MemberData(nameof(BadAnswers))]
    public async Task Answer_ThatIsBad_IsATypedErrorWithTheRequestId(string kind, string answer, string words)
    {
        await using var service = new TlsService(_ => Encoding.UTF8.GetBytes(answer));
        using var transport = service.Transport();
        var watch = Stopwatch.StartNew();
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Client(transport).GetAsync("1", Token));

        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.Equal((kind, "r-1"), (kind, exception.RequestId));
        Assert.DoesNotContain("token-1", exception.ToString(), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("\uFEFF", "application/json")]
    [InlineData("", "text/plain")]
    [InlineData("", "application/vnd.example+json")]
    public async Task Answer_ThatIsOnlyUnusual_IsRead(string mark, string mediaType)
    {
        var answer = Head(200, Encoding.UTF8.GetByteCount(mark + Good), $"Content-Type: {mediaType}\r\n") + mark + Good;
        await using var service = new TlsService(_ => Encoding.UTF8.GetBytes(answer));
        using var transport = service.Transport();

        Assert.Equal(new Thing("one", 1), await Client(transport).GetAsync("1", Token));
    }

    [Fact]
    public async Task Result_OfNone_StillReportsAnErrorUnderASuccess()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"error":{"code":"Late","message":"No."}}""");
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => GeneratedClientTests.CreateClient(transport).DeleteAsync(1, Token));

        Assert.Equal("Late", exception.ErrorCode);
    }

    [Fact]
    public async Task Sequence_CutOff_IsATypedErrorAfterTheItemsThatCame()
    {
        var answer = Head(200, null, "Transfer-Encoding: chunked\r\n") + "19\r\n[" + Good + ",\r\n";
        await using var service = new TlsService(_ => Encoding.UTF8.GetBytes(answer));
        using var transport = service.Transport();
        var items = Streams.Create(new StubCredential(), Options(transport)).ItemsAsync().GetAsyncEnumerator(Token);
        await using (items)
        {
            Assert.True(await items.MoveNextAsync());
            var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await items.MoveNextAsync());
            Assert.Equal("r-1", exception.RequestId);
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "nothing more of the answer has come for 00:01:40")]
    [InlineData(HttpStatusCode.BadGateway, "the body is no error")]
    public async Task Answer_ThatFallsSilent_IsATypedErrorAfterAWhile(HttpStatusCode status, string words)
    {
        var time = new FakeTimeProvider();
        using var body = new ServiceStream();
        body.Send("{\"name\":");
        using var transport = new StubTransport((_, _) => new HttpResponseMessage(status) { Content = new StreamContent(body) });
        var client = Things.Create(new StubCredential(time, TimeSpan.FromDays(1)), new AzureClientOptions { Transport = transport, TimeProvider = time, Resilience = { MaxRetries = 0 } });
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => VirtualTime.RunAsync(time, client.GetAsync("1", Token), TimeSpan.FromSeconds(5)));

        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.InRange(time.GetUtcNow() - time.Start, TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(200));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Download_ThatFallsSilent_IsATypedErrorAfterAWhile()
    {
        var time = new FakeTimeProvider();
        using var body = new ServiceStream();
        using var transport = new StubTransport((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });
        var streams = Streams.Create(new StubCredential(time, TimeSpan.FromDays(1)), new AzureClientOptions { Transport = transport, TimeProvider = time });
        await using var stream = await streams.DownloadAsync(Token);
        body.Send("half");

        await Assert.ThrowsAsync<AzureApiException>(() => VirtualTime.RunAsync(time, stream.ReadAtLeastAsync(new byte[10], 10, cancellationToken: Token).AsTask(), TimeSpan.FromSeconds(5)));
    }

    private static string Head(int status, int? length, string more = "Content-Type: application/json\r\n") =>
        $"HTTP/1.1 {status} Reason\r\nx-ms-request-id: r-1\r\nConnection: close\r\n{(length is { } bytes ? $"Content-Length: {bytes}\r\n" : "")}{more}\r\n";

    private static AzureClientOptions Options(HttpMessageHandler transport) => new() { Transport = transport, Resilience = { MaxRetries = 0 } };

    private static Things Client(HttpMessageHandler transport) => Things.Create(new StubCredential(), Options(transport));
}
