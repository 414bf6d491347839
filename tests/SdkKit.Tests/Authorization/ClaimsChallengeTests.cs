using System.Net;
using System.Text;
using Azure.Core;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Authorization;

public sealed class ClaimsChallengeTests
{
    private const string Claims = """{"access_token":{"nbf":{"essential":true,"value":"1604106651"},"x":"?>ÿ~"}}""";
    private static readonly string Base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims));

    public static TheoryData<string> Challenges => new(
        $"""Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="{Base64}" """,
        $"""Bearer error="insufficient_claims",claims="{Base64.TrimEnd('=')}" """,
        $"""bearer claims="{Base64.TrimEnd('=').Replace('+', '-').Replace('/', '_')}", error="insufficient_claims" """,
        $"""PoP nonce="abc", error="invalid", Bearer error=insufficient_claims, claims="{Base64}" """,
        $"""Basic realm="a, b=\"c\"", Bearer error="insufficient_claims", claims="{Base64}" """);

    [Theory]
    [MemberData(nameof(Challenges))]
    public async Task Challenge_IsAnsweredByOneReplayWithTheClaimsAndTheSameBody(string challenge)
    {
        var credential = new StubCredential();
        using var transport = new StubTransport((_, count) => count is 1 ? Challenge(challenge) : StubTransport.Answer(HttpStatusCode.OK, """{"name":"one","size":1}"""));
        await Client(credential, transport).CreateAsync(new Thing("ä", 7), prefer: null, 1, CancellationToken.None);

        Assert.Equal(2, transport.Sent.Count);
        Assert.Equal(transport.Sent[0].Body, transport.Sent[1].Body);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], transport.Sent.Select(one => one.Headers["Authorization"]));
        Assert.Equal([null, Claims], credential.Requests.Select(one => one.Claims));
        Assert.All(credential.Requests, one => Assert.True(one.IsCaeEnabled));
    }

    [Theory]
    [InlineData("""Bearer error="insufficient_claims", claims="not base64!" """)]
    [InlineData("""Bearer error="insufficient_claims", claims="bm8ganNvbg" """)]
    [InlineData("""Bearer error="invalid_token", claims="e30" """)]
    [InlineData("""Bearer error="insufficient_claims" """)]
    [InlineData("""PoP error="insufficient_claims", claims="e30" """)]
    [InlineData("""Bearer error="insufficient_claims", claims="e30""")]
    [InlineData("\"\"\"=,=")]
    public async Task Challenge_ThatIsNone_IsNotReplayed(string challenge)
    {
        using var transport = new StubTransport((_, _) => Challenge(challenge.Replace("\"e30\"", "\"W10\"", StringComparison.Ordinal)));
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Client(new StubCredential(), transport).GetAsync("1", CancellationToken.None));

        Assert.Equal(401, exception.Status);
        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Service_ThatChallengesAgain_IsNotAskedAThirdTime()
    {
        using var transport = new StubTransport((_, _) => Challenge(Standard));
        await Assert.ThrowsAsync<AzureApiException>(() => Client(new StubCredential(), transport).GetAsync("1", CancellationToken.None));

        Assert.Equal(2, transport.Sent.Count);
    }

    [Fact]
    public async Task Body_ThatCannotBeSentAgain_IsNotButTheNextRequestBringsTheClaims()
    {
        var credential = new StubCredential();
        using var transport = new StubTransport((_, count) => count is 1 ? Challenge(Standard) : StubTransport.Answer(HttpStatusCode.OK, """{"name":"one","size":1}"""));
        var client = Client(credential, transport);
        using var body = new StreamContent(new OneWayStream());
        await Assert.ThrowsAsync<AzureApiException>(() => client.PatchAsync("a", body, CancellationToken.None));
        Assert.Single(transport.Sent);

        await client.GetAsync("1", CancellationToken.None);
        Assert.Equal([null, Claims], credential.Requests.Select(one => one.Claims));
    }

    [Fact]
    public async Task Many_RequestsChallengedAtOnce_ShareOneNewToken()
    {
        var credential = new StubCredential();
        using var transport = new StubTransport((request, _) => request.Headers.Authorization!.Parameter is "token-1"
            ? Challenge(Standard)
            : StubTransport.Answer(HttpStatusCode.OK, """{"name":"one","size":1}"""));
        var client = Client(credential, transport);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => client.GetAsync("1", CancellationToken.None))));

        Assert.Equal(2, credential.Requests.Count);
    }

    private static string Standard => $"""Bearer error="insufficient_claims", claims="{Base64}" """;

    private static HttpResponseMessage Challenge(string challenge)
    {
        var answer = StubTransport.Answer(HttpStatusCode.Unauthorized);
        answer.Headers.TryAddWithoutValidation("WWW-Authenticate", challenge);
        return answer;
    }

    private static Things Client(TokenCredential credential, HttpMessageHandler transport) =>
        Things.Create(credential, new AzureClientOptions { Transport = transport });

    private sealed class OneWayStream : MemoryStream
    {
        public OneWayStream()
            : base([1, 2, 3])
        {
        }

        public override bool CanSeek => false;
    }
}
