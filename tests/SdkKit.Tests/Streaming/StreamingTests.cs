using System.Net;
using System.Text;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Streaming;

public sealed class StreamingTests
{
    private const string One = """{"name":"a","size":1}""";
    private const string Two = """{"name":"b","size":2}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json", $"[{One},{Two}]")]
    [InlineData("application/json; charset=utf-8", $"\uFEFF \n [ {One} , {Two} ] ")]
    [InlineData("application/x-ndjson", $"{One}\n{Two}\n")]
    [InlineData("application/jsonl", $"{One}\r\n\r\n{Two}")]
    [InlineData("text/event-stream", $"data: {One}\n\n: sign of life\n\nevent: x\ndata: {Two}\n\ndata: [DONE]\n\ndata: ignored\n\n")]
    [InlineData("application/json", $$"""{"value":[{{One}},{{Two}}]}""")]
    public async Task Items_InEveryForm_AreTheSame(string mediaType, string body)
    {
        using var transport = Answering(body, mediaType);
        var items = await Client(transport).ItemsAsync().ToListAsync(Token);

        Assert.Equal([new Thing("a", 1), new Thing("b", 2)], items);
    }

    [Fact]
    public async Task Lines_WithoutTheirMediaType_AreReadWhereTheMethodSaysSo()
    {
        using var transport = Answering($"{One}\n{Two}\n", "application/json");
        Assert.Equal(2, await Client(transport).LinesAsync().CountAsync(Token));
    }

    [Theory]
    [InlineData("application/json", "[", ",")]
    [InlineData("application/x-ndjson", "", "\n")]
    [InlineData("text/event-stream", "data: ", "\n\n")]
    public async Task Item_IsThereAsSoonAsItHasArrived(string mediaType, string before, string after)
    {
        using var body = new ServiceStream();
        using var transport = Answering(body, mediaType);
        body.Send(before + One + after);
        await using var items = Client(transport).ItemsAsync().GetAsyncEnumerator(Token);

        Assert.True(await items.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Token));
        Assert.Equal("a", items.Current.Name);
        await items.DisposeAsync();
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData("application/json", $"[{One},{{\"name\":")]
    [InlineData("application/json", $"[{One},7]")]
    [InlineData("application/x-ndjson", $"{One}\nnonsense\n")]
    [InlineData("text/event-stream", $"data: {One}\n\ndata: nonsense\n\n")]
    [InlineData("text/event-stream", $"data: {One}\n\nevent: error\ndata: {{\"error\":{{\"code\":\"X\",\"message\":\"m\"}}}}\n\n")]
    [InlineData("text/event-stream", $"data: {One}\n\ndata: {{\"error\":{{\"code\":\"X\",\"message\":\"m\"}}}}\n\n")]
    public async Task Item_ThatIsNone_EndsTheSequenceWithATypedError(string mediaType, string body)
    {
        using var transport = Answering(body, mediaType);
        var read = new List<Thing>();
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () =>
        {
            await foreach (var item in Client(transport).ItemsAsync().WithCancellation(Token))
            {
                read.Add(item);
            }
        });

        Assert.InRange(read.Count, 0, 1);
        Assert.Equal("s-1", exception.RequestId);
    }

    [Theory]
    [InlineData("text/html", "<html>")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "   ")]
    [InlineData("application/json", "7")]
    public async Task Sequence_ThatIsNone_IsATypedError(string mediaType, string body)
    {
        using var transport = Answering(body, mediaType);
        await Assert.ThrowsAsync<AzureApiException>(async () => await Client(transport).ItemsAsync().CountAsync(Token));
    }

    [Fact]
    public async Task NoContent_IsNoItems()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        Assert.Equal(0, await Client(transport).ItemsAsync().CountAsync(Token));
    }

    [Theory]
    [InlineData("application/json", "[\"")]
    [InlineData("application/x-ndjson", "\"")]
    [InlineData("text/event-stream", "data: ")]
    public async Task Item_WithoutEnd_IsATypedErrorInBoundedMemory(string mediaType, string beginning)
    {
        using var transport = Answering(new EndlessStream(beginning), mediaType);
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await Client(transport).ItemsAsync().CountAsync(Token));

        Assert.Contains("an item of the answer is larger than 64 MB", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_HaveNamesAndIds_AndAreAskedFor()
    {
        using var transport = Answering($"event: change\nid: 7\ndata: {One}\n\n", "text/event-stream");
        var item = Assert.Single(await Client(transport).EventsAsync().ToListAsync(Token));

        Assert.Equal(("change", "7", "a"), (item.EventType, item.EventId, item.Data.Name));
        Assert.Equal("text/event-stream", transport.Last.Headers["Accept"]);
    }

    [Fact]
    public async Task TextEvents_ComeAsTheyAre()
    {
        using var transport = Answering("data: one\ndata: two\n\ndata: [DONE]\n\n", "text/event-stream");
        var items = await Client(transport).TextEventsAsync().Select(item => item.Data).ToListAsync(Token);

        Assert.Equal(["one\ntwo", "[DONE]"], items);
    }

    [Fact]
    public async Task Events_OfAnotherMediaType_AreATypedError()
    {
        using var transport = Answering(One, "application/json");
        await Assert.ThrowsAsync<AzureApiException>(async () => await Client(transport).EventsAsync().CountAsync(Token));
    }

    [Fact]
    public async Task Download_ArrivesPieceByPiece_AndTellsItsProgress()
    {
        using var transport = new StubTransport((_, _) => StubTransport.Answer(HttpStatusCode.OK, new string('x', 300_000), "application/octet-stream"));
        var bytes = new Reports<long>();
        await using (var stream = await Client(transport).DownloadAsync(bytes, Token))
        {
            Assert.Equal(300_000, stream.Length);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, 65536, Token);
            Assert.Equal(300_000, copy.Length);
        }

        Assert.True(bytes.Values.Count > 1);
        Assert.Equal(bytes.Values.Order(), bytes.Values);
        Assert.Equal(300_000, bytes.Values[^1]);

        var totals = new Reports<DownloadProgress>();
        await using var again = await Client(transport).DownloadWithTotalAsync(totals, Token);
        Assert.Equal(1, again.Read(new byte[1], 0, 1));
        Assert.Equal(new DownloadProgress(1, 300_000), Assert.Single(totals.Values));
    }

    [Fact]
    public async Task Download_Disposed_GivesTheConnectionBack()
    {
        using var body = new ServiceStream();
        using var transport = Answering(body, "application/octet-stream");
        var response = await Client(transport).DownloadWithHeadersAsync(Token);
        Assert.Equal((200, "s-1"), (response.Status, response.RequestId));
        Assert.False(body.IsDisposed);
        await response.Value!.DisposeAsync();

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Download_Refused_IsATypedError()
    {
        using var transport = new StubTransport(HttpStatusCode.NotFound, """{"error":{"code":"BlobNotFound","message":"No."}}""");
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Client(transport).DownloadAsync(Token));

        Assert.Equal("BlobNotFound", exception.ErrorCode);
    }

    [Fact]
    public async Task Download_CutOff_IsATypedErrorWhileReading()
    {
        using var body = new ServiceStream();
        using var transport = Answering(body, "application/octet-stream");
        body.Send("half");
        body.End(new IOException("reset"));
        await using var stream = await Client(transport).DownloadAsync(Token);
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => stream.CopyToAsync(Stream.Null, Token));

        Assert.Equal("s-1", exception.RequestId);
    }

    private static Streams Client(HttpMessageHandler transport) => Streams.Create(new StubCredential(), new AzureClientOptions { Transport = transport });

    private static StubTransport Answering(string body, string mediaType) => Answering(new MemoryStream(Encoding.UTF8.GetBytes(body)), mediaType);

    private static StubTransport Answering(Stream body, string mediaType) => new((_, _) =>
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        answer.Headers.TryAddWithoutValidation("x-ms-request-id", "s-1");
        return answer;
    });

    private sealed class Reports<T> : IProgress<T>
    {
        public List<T> Values { get; } = [];

        public void Report(T value) => Values.Add(value);
    }

    private sealed class EndlessStream(string beginning) : MemoryStream
    {
        private bool _hasBegun;

        public override int Read(Span<byte> buffer)
        {
            if (!_hasBegun)
            {
                _hasBegun = true;
                return Encoding.UTF8.GetBytes(beginning, buffer);
            }

            buffer.Fill((byte)'x');
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
