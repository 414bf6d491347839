using System.IO.Compression;
using System.Net;
using System.Text;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Requests;

public sealed class BodyTests : RequestTests
{
    [Fact]
    public async Task Stream_IsSentFromWhereItStands_AndStaysOpen()
    {
        using var stream = new MemoryStream("skipped body"u8.ToArray()) { Position = 8 };

        await Client.StreamAsync(stream, Token);

        Assert.Equal(("body", "application/octet-stream"), (Last.Body, Last.Headers["Content-Type"]));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Stream_RefusedToken_IsSentAgainOnlyWhereItCanGoBack(bool seekable, int tries)
    {
        using var memory = new MemoryStream("body"u8.ToArray());
        using var forward = new BrotliStream(Compressed("body"), CompressionMode.Decompress);
        using var transport = new StubTransport(RefuseCachedToken);
        var client = Shapes.Create(new StubCredential(), new AzureClientOptions { Transport = transport });
        await client.OptionsAsync(Token);

        var call = client.StreamAsync(seekable ? memory : forward, Token);
        if (seekable)
        {
            await call;
        }
        else
        {
            Assert.Equal(401, (await Assert.ThrowsAsync<AzureApiException>(() => call)).Status);
        }

        Assert.Equal(Enumerable.Repeat("body", tries), transport.Sent.Skip(1).Select(sent => sent.Body));
    }

    [Fact]
    public async Task Raw_TextAndBytes_AreSentAsTheyAre()
    {
        await Client.TextAsync("a;b", Token);
        Assert.Equal(("a;b", "text/csv"), (Last.Body, Last.Headers["Content-Type"]));

        await Client.BytesAsync([65, 66], Token);
        Assert.Equal(("AB", "application/octet-stream"), (Last.Body, Last.Headers["Content-Type"]));

        await Client.MemoryAsync(new byte[] { 67 }, Token);
        Assert.Equal("C", Last.Body);
    }

    [Fact]
    public async Task Null_WhereTheBodyMayBe_SendsNone_AndIsRefusedWhereNot()
    {
        await Client.MergeAsync(null, Token);
        Assert.Null(Last.Body);
        await Client.MemoryAsync(null, Token);
        Assert.Null(Last.Body);

        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.SendAsync<Part, Part>(null!, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.StreamAsync(null!, Token));
    }

    [Fact]
    public async Task Json_ContentType_IsTheAuthors()
    {
        await Client.MergeAsync(new Part("n", 1), Token);

        Assert.Equal(("""{"name":"n","size":1}""", "application/merge-patch+json"), (Last.Body, Last.Headers["Content-Type"]));
    }

    [Fact]
    public async Task Form_ValuesObjectsAndDictionaries_AreOneForm()
    {
        await Client.FormAsync("a b&c", new Search { Name = "ä", Tags = ["x", "y"] }, [1, 2], new Dictionary<string, string> { ["k="] = "v+" }, Token);

        Assert.Equal("application/x-www-form-urlencoded", Last.Headers["Content-Type"]);
        Assert.Equal("grant_type=a%20b%26c&name=%C3%A4&tags=x&tags=y&numbers=1,2&k%3D=v%2B", Last.Body);
    }

    [Fact]
    public async Task Multipart_EachParameter_IsAPartOfItsKind()
    {
        using var file = new MemoryStream("1;2"u8.ToArray());
        using var other = new MemoryStream("png"u8.ToArray());

        await Client.PartsAsync("7", null, [1, 2], file, null, new FilePart(other, "p.png", "image/png"), new Part("n", 1), "q", Token);

        Assert.Equal("/parts/7?q=q", Last.Address.PathAndQuery);
        Assert.StartsWith("multipart/form-data; boundary=", Last.Headers["Content-Type"], StringComparison.Ordinal);
        var parts = Last.Body!.Split("\r\n--", StringSplitOptions.None);
        Assert.Equal(2, parts.Count(part => part.Contains("name=numbers", StringComparison.Ordinal)));
        Assert.Contains(parts, part => part.Contains("filename=a.csv", StringComparison.Ordinal) && part.Contains("text/csv", StringComparison.Ordinal) && part.EndsWith("1;2", StringComparison.Ordinal));
        Assert.Contains(parts, part => part.Contains("filename=p.png", StringComparison.Ordinal) && part.Contains("image/png", StringComparison.Ordinal));
        Assert.Contains(parts, part => part.Contains("name=json", StringComparison.Ordinal) && part.EndsWith("""{"name":"n","size":1}""", StringComparison.Ordinal));
        Assert.DoesNotContain("name=title", Last.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=absent", Last.Body, StringComparison.Ordinal);
        Assert.True(file.CanRead && other.CanRead);
    }

    [Fact]
    public async Task Multipart_RefusedToken_IsSentAgainWhole()
    {
        using var file = new MemoryStream("1;2"u8.ToArray());
        using var transport = new StubTransport(RefuseCachedToken);
        var client = Shapes.Create(new StubCredential(), new AzureClientOptions { Transport = transport });
        await client.OptionsAsync(Token);

        await client.PartsAsync("7", "t", [], file, null, new FilePart(new MemoryStream([1]), "p"), new Part("n", 1), "q", Token);

        Assert.Equal(3, transport.Sent.Count);
        Assert.Equal(transport.Sent[1].Body, transport.Sent[2].Body);
    }

    private static HttpResponseMessage RefuseCachedToken(HttpRequestMessage request, int number) =>
        StubTransport.Answer(number is 2 ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, "{}");

    private static MemoryStream Compressed(string text)
    {
        var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionMode.Compress, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        result.Position = 0;
        return result;
    }
}
