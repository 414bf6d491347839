using System.Net;
using System.Text;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Answers;

[Collection(nameof(WholeProcess))]
public sealed class LargeErrorPageTests
{
    private const int Size = 10 << 20;

    [Fact]
    public async Task ErrorPage_OfTenMegabytesOverTls_IsATypedErrorInBoundedMemory()
    {
        var page = Encoding.UTF8.GetBytes($"HTTP/1.1 502 Bad Gateway\r\nx-ms-request-id: r-1\r\nConnection: close\r\nContent-Length: {Size}\r\nContent-Type: text/html\r\n\r\n" + new string('x', Size));
        await using var service = new TlsService(_ => page);
        using var transport = service.Transport();

        var exception = await FailAsync(transport, mostBytes: 4_000_000);

        Assert.Equal((502, "r-1"), (exception.Status, exception.RequestId));
    }

    [Fact]
    public async Task ErrorPage_WithoutEnd_CostsBoundedMemory()
    {
        using var transport = new StubTransport((_, _) => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(new EndlessStream()) });

        Assert.Equal(502, (await FailAsync(transport, mostBytes: 1_000_000)).Status);
    }

    /// <summary>The second call is measured: the first loads what all of them use.</summary>
    private static async Task<AzureApiException> FailAsync(HttpMessageHandler transport, long mostBytes)
    {
        var client = Things.Create(new StubCredential(), new AzureClientOptions { Transport = transport, Resilience = { MaxRetries = 0 } });
        await Assert.ThrowsAsync<AzureApiException>(() => client.GetAsync("1", TestContext.Current.CancellationToken));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => client.GetAsync("1", TestContext.Current.CancellationToken));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, mostBytes);
        return exception;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            return buffer.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
