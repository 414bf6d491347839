using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SdkKit.Tests.Clients;
using SdkKit.Tokens;

namespace SdkKit.Tests.Tokens;

public sealed class TokenCacheTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.Parse("2026-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private readonly StubCredential _credential;
    private readonly TokenCache _cache;

    public TokenCacheTests()
    {
        _credential = new StubCredential(_time);
        _cache = new TokenCache(_credential, "https://monitoring.azure.com/", _time, NullLogger.Instance);
    }

    [Fact]
    public async Task First_Request_AsksForTheAudienceVerbatim()
    {
        Assert.Equal("Bearer token-1", await GetAsync());
        Assert.Equal(["https://monitoring.azure.com//.default"], _credential.Requests[0].Scopes);
    }

    [Fact]
    public async Task Cached_Token_IsReadWithoutTheCredentialAndWithoutAllocation()
    {
        await GetAsync();
        Assert.True(_cache.TryGetHeader(out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = _cache.TryGetHeader(out _);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Single(_credential.Requests);
    }

    [Fact]
    public async Task Many_CallersWithoutAToken_ShareOneRequest()
    {
        _credential.Gate = new TaskCompletionSource();
        var callers = Enumerable.Range(0, 50).Select(_ => GetAsync()).ToArray();
        _credential.Gate.SetResult();

        Assert.All(await Task.WhenAll(callers), header => Assert.Equal("Bearer token-1", header));
        Assert.Single(_credential.Requests);
    }

    [Fact]
    public async Task Cancelled_Caller_DoesNotTakeTheOthersToken()
    {
        _credential.Gate = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        var impatient = _cache.GetHeaderAsync(cancellation.Token).AsTask();
        var patient = GetAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _credential.Gate.SetResult();

        Assert.Equal("Bearer token-1", await patient);
        Assert.Single(_credential.Requests);
    }

    [Fact]
    public async Task Shortly_BeforeExpiry_TheOldTokenServesWhileANewOneIsFetched()
    {
        await GetAsync();
        _credential.Gate = new TaskCompletionSource();
        _time.Advance(TimeSpan.FromMinutes(56));

        Assert.Equal("Bearer token-1", await GetAsync());
        _credential.Gate.SetResult();
        Assert.Equal("Bearer token-2", await EventuallyAsync(header => header != "Bearer token-1"));
        Assert.Equal(2, _credential.Requests.Count);
    }

    [Fact]
    public async Task Failed_RefreshAhead_KeepsTheTokenUntilItExpires()
    {
        await GetAsync();
        _credential.Fail = _ => new InvalidOperationException("authority down");
        _time.Advance(TimeSpan.FromMinutes(56));
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("Bearer token-1", await GetAsync());
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, _credential.Requests.Count);
        _time.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<InvalidOperationException>(GetAsync);
    }

    [Fact]
    public async Task Expired_Token_IsNeverSent()
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromHours(2));

        Assert.False(_cache.TryGetHeader(out _));
        Assert.Equal("Bearer token-2", await GetAsync());
    }

    [Fact]
    public async Task Fresh_Request_PassesOverTheCredentialsCacheByClaims()
    {
        await GetAsync();

        Assert.Equal("Bearer token-2", await _cache.GetFreshHeaderAsync(TestContext.Current.CancellationToken));
        using var claims = System.Text.Json.JsonDocument.Parse(_credential.Requests[1].Claims!);
        Assert.Equal("1767225300", claims.RootElement.GetProperty("access_token").GetProperty("nbf").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Fresh_Request_ThatRefusesClaims_TakesWhatTheCredentialHas()
    {
        _credential.Fail = number => number is 1 ? new InvalidOperationException("claims are not supported") : null;

        Assert.Equal("Bearer token-2", await _cache.GetFreshHeaderAsync(TestContext.Current.CancellationToken));
        Assert.Null(_credential.Requests[1].Claims);
    }

    private Task<string> GetAsync() => _cache.GetHeaderAsync(TestContext.Current.CancellationToken).AsTask();

    private async Task<string> EventuallyAsync(Func<string, bool> isMeant)
    {
        var header = await GetAsync();
        for (var i = 0; i < 200 && !isMeant(header); i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            header = await GetAsync();
        }

        return header;
    }
}
