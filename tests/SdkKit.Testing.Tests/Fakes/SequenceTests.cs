using System.Net;
using SdkKit.Http;
using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.Fakes;

public sealed class SequenceTests : IDisposable
{
    private static readonly Note One = new("one", 1);
    private static readonly Note Two = new("two", 2);
    private static readonly Note Three = new("three", 3);
    private readonly FakeServer<NoteLists> _fake = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Pages_AreFollowedByNextLink()
    {
        var route = _fake.On(api => api.ListAsync("a", default)).RespondPages([One, Two], [Three]);

        Assert.Equal([One, Two, Three], await _fake.Client.ListAsync("a", Token).ToListAsync(Token));
        Assert.Equal([One, Two, Three], await _fake.Client.ListAsync("a", Token).ToListAsync(Token));

        Assert.Equal(4, route.Requests.Count);
        Assert.All(_fake.Requests, request => Assert.Equal("Bearer fake-1", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Pages_OtherForm_TokenInTheBody()
    {
        var format = new SequenceFormat { Items = "items", Token = "$skipToken" };
        _fake.On(api => api.ByTokenAsync(default)).RespondPages(format, [One], [Two], [Three]);

        var pages = await _fake.Client.ByTokenAsync(Token).AsPages().ToListAsync(Token);

        Assert.Equal([1, 1, 1], pages.Select(page => page.Values.Count));
        Assert.Contains("skipToken=", _fake.Requests[2].Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_FaultBetween_IsMetThere()
    {
        _fake.On(api => api.ListAsync("a", default))
            .RespondPages([One], [Two], [Three])
            .BeforePage(3, page => page.Throttle(TimeSpan.FromSeconds(90)));

        Assert.Equal([One, Two, Three], await _fake.Client.ListAsync("a", Token).ToListAsync(Token));
        Assert.InRange(_fake.Time.Elapsed, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(100));
        Assert.Equal(4, _fake.Requests.Count);
    }

    [Fact]
    public async Task Pages_RefusedInTheMiddle_EndTheReading()
    {
        _fake.On(api => api.ListAsync("a", default)).RespondPages([One], [Two]).BeforePage(2, page => page.Fail(HttpStatusCode.Gone).Times(9));
        List<Note> read = [];

        var exception = await Assert.ThrowsAsync<AzureApiException>(async () =>
        {
            await foreach (var note in _fake.Client.ListAsync("a", Token))
            {
                read.Add(note);
            }
        });

        Assert.Equal(410, exception.Status);
        Assert.Equal([One], read);
    }

    [Fact]
    public async Task Array_Lines_Events_AreReadAsTheyAre()
    {
        _fake.On(api => api.ListAsync("array", default)).RespondArray(One, Two);
        _fake.On(api => api.ListAsync("lines", default)).RespondLines(One, Two);
        _fake.On(api => api.ListAsync("events", default)).RespondEvents(One, Two);

        foreach (var kind in (string[])["array", "lines", "events"])
        {
            Assert.Equal([One, Two], await _fake.Client.ListAsync(kind, Token).ToListAsync(Token));
        }
    }
}
