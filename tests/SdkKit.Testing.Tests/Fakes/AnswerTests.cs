using System.Net;
using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.Fakes;

public sealed class AnswerTests : IDisposable
{
    private static readonly Note One = new("one", 1);
    private readonly FakeServer<Notes> _fake = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Respond_TypedCall_GoesOverTheWireWithAddressAndToken()
    {
        _fake.On(api => api.GetAsync("a b", default)).Respond(One);

        Assert.Equal(One, await _fake.Client.GetAsync("a b", Token));

        var request = Assert.Single(_fake.Requests);
        Assert.Equal("GET https://management.azure.com/notes/a%20b?api-version=2024-01-01", request.ToString());
        Assert.Equal("Bearer fake-1", request.Headers["Authorization"]);
        Assert.Equal("https://management.azure.com//.default", Assert.Single(_fake.Credential.Requests).Scopes.Single());
    }

    [Fact]
    public async Task Requests_AreTyped()
    {
        _fake.On(api => api.PutAsync("any", One, null, default)).ForAnyArguments().Respond(request => request.Body<Note>() with { Stars = 5 });
        _fake.On(api => api.ListAsync("any", 1, default)).ForAnyArguments().Respond([]);

        Assert.Equal(new Note("two", 5), await _fake.Client.PutAsync("17", new Note("two", 2), "wait", Token));
        await _fake.Client.ListAsync("/subscriptions/s 1/resourceGroups/g", 7, Token);

        var put = _fake.Requests[0];
        Assert.Equal((17, new Note("two", 2), "wait"), (put.Path<int>("id"), put.Body<Note>(), put.Headers["Prefer"]));
        var list = _fake.Requests[1];
        Assert.Equal("subscriptions/s 1/resourceGroups/g", list.Path<string>("scope"));
        Assert.True(list.TryQuery<int>("$top", out var top));
        Assert.Equal(7, top);
        Assert.False(list.TryQuery<string>("top", out _));
    }

    [Fact]
    public async Task On_ExactArguments_AnswersOnlyThese()
    {
        _fake.On(api => api.PutAsync("17", One, "wait", default)).Respond(One);
        _fake.On(api => api.GetAsync("18", default)).Respond(new Note("eighteen", 18));

        Assert.Equal(One, await _fake.Client.PutAsync("17", One, "wait", Token));
        Assert.Equal(18, (await _fake.Client.GetAsync("18", Token)).Stars);
        await Assert.ThrowsAsync<FakeServerException>(() => _fake.Client.PutAsync("17", One with { Stars = 2 }, "wait", Token));
        await Assert.ThrowsAsync<FakeServerException>(() => _fake.Client.PutAsync("17", One, null, Token));
        await Assert.ThrowsAsync<FakeServerException>(() => _fake.Client.GetAsync("17", Token));
    }

    [Fact]
    public async Task Unmatched_Request_NamesItselfTheKnownRoutesAndWhatDiffers()
    {
        _fake.On(api => api.PutAsync("17", One, null, default)).Respond(One);
        _fake.On(api => api.DeleteAsync("17", default)).ForAnyArguments().Respond(HttpStatusCode.NoContent);

        var exception = await Assert.ThrowsAsync<FakeServerException>(() => _fake.Client.PutAsync("17", One with { Stars = 2 }, cancellationToken: Token));

        Assert.Equal(
            """
            PUT https://management.azure.com/notes/17?api-version=2024-01-01 with {"title":"one","stars":2} has no set-up.
            Set up are:
              PUT /notes/{id}: expects body {"title":"one","stars":1}
              DELETE /notes/{id} with any arguments
            """,
            exception.Message,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Verify_RouteNeverCalled_AndRequestUnanswered_AreNamed()
    {
        _fake.On(api => api.GetAsync("17", default)).Respond(One);
        await Assert.ThrowsAsync<FakeServerException>(() => _fake.Client.DeleteAsync("17", Token));

        var message = Assert.Throws<FakeServerException>(_fake.Verify).Message;
        Assert.Contains("no set-up for DELETE https://management.azure.com/notes/17", message, StringComparison.Ordinal);
        Assert.Contains("never called: GET /notes/{id}", message, StringComparison.Ordinal);

        using var fake = new FakeServer<Notes>();
        fake.On(api => api.DeleteAsync("17", default)).Respond(HttpStatusCode.NoContent);
        await fake.Client.DeleteAsync("17", Token);
        fake.Verify();
    }

    [Fact]
    public async Task On_LaterSetUp_Wins_AndConditionsNarrow()
    {
        var all = _fake.On(api => api.PutAsync("any", One, null, default)).ForAnyArguments().Respond(One);
        var many = _fake.On(api => api.PutAsync("any", One, null, default)).ForAnyArguments().When(request => request.Body<Note>().Stars > 3).Respond(HttpStatusCode.NoContent);

        Assert.Equal(One, await _fake.Client.PutAsync("17", new Note("two", 2), cancellationToken: Token));
        await Assert.ThrowsAsync<AzureApiException>(() => _fake.Client.PutAsync("17", new Note("four", 4), cancellationToken: Token));

        Assert.Equal((1, 1), (all.Requests.Count, many.Requests.Count));
    }

    [Fact]
    public async Task Sequence_AnswersInOrder_AndTheLastStays()
    {
        _fake.On(api => api.GetAsync("17", default))
            .Fail(HttpStatusCode.NotFound).Times(2)
            .Respond(One)
            .Respond(One with { Stars = 2 });

        List<int> stars = [];
        for (var i = 0; i < 5; i++)
        {
            stars.Add(await StarsAsync());
        }

        Assert.Equal([-404, -404, 1, 2, 2], stars);

        async Task<int> StarsAsync()
        {
            try
            {
                return (await _fake.Client.GetAsync("17", Token)).Stars;
            }
            catch (AzureApiException exception)
            {
                return -exception.Status;
            }
        }
    }

    [Fact]
    public async Task Respond_NullHeadersStatus_ReachTheClient()
    {
        _fake.On(api => api.FindAsync("17", default)).Respond((Note?)null);
        _fake.On(api => api.GetFullAsync("17", default)).Respond(One, HttpStatusCode.Created).WithHeader("ETag", "\"v1\"").WithHeader("Content-Language", "de");

        Assert.Null(await _fake.Client.FindAsync("17", Token));
        var full = await _fake.Client.GetFullAsync("17", Token);
        Assert.Equal((201, "\"v1\"", One), (full.Status, full.ETag?.ToString("H"), full.Value));
        Assert.True(full.TryGetHeader("Content-Language", out _));
    }

    [Fact]
    public void On_CallThatSendsNothing_OrIsRefusedByTheClient_SaysSo()
    {
        Assert.Throws<FakeServerException>(() => _fake.On(_ => Task.CompletedTask));
        Assert.Throws<ArgumentException>(() => _fake.On(api => api.GetAsync("..", default)));
    }

    [Fact]
    public async Task On_WithoutAnAnswer_SaysSo()
    {
        _fake.On(api => api.GetAsync("17", default));
        var exception = await Assert.ThrowsAsync<FakeServerException>(() => _fake.Client.GetAsync("17", Token));
        Assert.Contains("without an answer", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credential_Failure_SendsNothing()
    {
        _fake.On(api => api.GetAsync("17", default)).Respond(One);
        _fake.Credential.Failure = new InvalidOperationException("no identity");

        Assert.Equal("no identity", (await Assert.ThrowsAsync<InvalidOperationException>(() => _fake.Client.GetAsync("17", Token))).Message);
        Assert.Empty(_fake.Requests);
    }
}
