using System.Net;
using System.Net.Sockets;
using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.Fakes;

public sealed class FaultTests : IDisposable
{
    private static readonly Note One = new("one", 1);
    private readonly FakeServer<Notes> _fake = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fake.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "BadRequest")]
    [InlineData(HttpStatusCode.Forbidden, "AuthorizationFailed")]
    [InlineData(HttpStatusCode.NotFound, "ResourceNotFound")]
    [InlineData(HttpStatusCode.Conflict, "Conflict")]
    [InlineData(HttpStatusCode.PreconditionFailed, "ConditionNotMet")]
    public async Task Fail_Status_IsAnErrorAsAzureSendsIt(HttpStatusCode status, string code)
    {
        _fake.On(api => api.GetAsync("17", default)).Fail(status);

        var exception = await Assert.ThrowsAsync<AzureApiException>(() => _fake.Client.GetAsync("17", Token));

        Assert.Equal(((int)status, code), (exception.Status, exception.ErrorCode));
        Assert.NotNull(exception.RequestId);
    }

    [Fact]
    public async Task Fail_CodeAndMessage_AreTheTests()
    {
        _fake.On(api => api.GetAsync("17", default)).Fail(HttpStatusCode.Conflict, "NoteIsLocked", "Say \"please\".");

        var exception = await Assert.ThrowsAsync<AzureApiException>(() => _fake.Client.GetAsync("17", Token));

        Assert.Equal(("NoteIsLocked", "Say \"please\"."), (exception.ErrorCode, exception.Error!.Message));
    }

    [Fact]
    public async Task RespondMalformed_IsATypedException()
    {
        _fake.On(api => api.GetAsync("17", default)).RespondMalformed();
        await Assert.ThrowsAsync<AzureApiException>(() => _fake.Client.GetAsync("17", Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task CutAfter_EndsTheConnectionInTheBody(int bytes)
    {
        _fake.On(api => api.GetAsync("17", default)).Respond(One).CutAfter(bytes);
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => _fake.Client.GetAsync("17", Token));
        Assert.Equal(HttpRequestError.ResponseEnded, Assert.IsType<HttpIOException>(exception.InnerException).HttpRequestError);
    }

    [Fact]
    public async Task ResetConnection_IsWhatSocketsThrow()
    {
        _fake.On(api => api.DeleteAsync("17", default)).ResetConnection();
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => _fake.Client.DeleteAsync("17", Token));
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(exception.GetBaseException()).SocketErrorCode);
    }

    [Fact]
    public async Task Throttle_RetryAfter_IsWaitedForInVirtualTime()
    {
        _fake.On(api => api.GetAsync("17", default)).Throttle(TimeSpan.FromSeconds(40)).Times(2).Respond(One);

        Assert.Equal(One, await _fake.Client.GetAsync("17", Token));

        Assert.InRange(_fake.Time.Elapsed, TimeSpan.FromSeconds(80), TimeSpan.FromSeconds(90));
        Assert.Equal(3, _fake.Requests.Count);
    }

    [Fact]
    public async Task Hang_EveryTry_EndsInTheClientsOwnTimeOut()
    {
        _fake.On(api => api.GetAsync("17", default)).Hang();

        await Assert.ThrowsAsync<AzureApiException>(() => _fake.Client.GetAsync("17", Token));
        Assert.InRange(_fake.Time.Elapsed, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task ForbidFor_PropagationWindow_PassesInVirtualTime()
    {
        using var fake = new FakeServer<Notes>(options => options.PropagationWindow = TimeSpan.FromMinutes(30));
        fake.On(api => api.GetAsync("17", default)).ForbidFor(TimeSpan.FromMinutes(10)).Respond(One);

        Assert.Equal(One, await fake.Client.GetAsync("17", Token));

        Assert.InRange(fake.Time.Elapsed, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
        Assert.InRange(fake.Credential.Requests.Count, 10, 40);
        Assert.Equal(fake.Credential.Requests.Count, fake.Requests.Count);
    }

    [Fact]
    public async Task ForbidFor_LongerThanTheWindow_IsTheServicesRefusal()
    {
        using var fake = new FakeServer<Notes>(options => options.PropagationWindow = TimeSpan.FromMinutes(1));
        fake.On(api => api.GetAsync("17", default)).ForbidFor(TimeSpan.FromMinutes(10)).Respond(One);

        var exception = await Assert.ThrowsAsync<AzureApiException>(() => fake.Client.GetAsync("17", Token));
        Assert.Equal((403, "AuthorizationFailed"), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public async Task Hang_CallersTimeOut_EndsTheCallWithoutWaiting()
    {
        _fake.On(api => api.GetAsync("17", default)).Hang();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(90), _fake.Time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fake.Client.GetAsync("17", timeout.Token));
        Assert.Equal(TimeSpan.FromSeconds(90), _fake.Time.Elapsed);
    }

    [Fact]
    public async Task After_Delay_PassesInVirtualTime()
    {
        _fake.On(api => api.GetAsync("17", default)).Respond(One).After(TimeSpan.FromSeconds(80));

        Assert.Equal(One, await _fake.Client.GetAsync("17", Token));
        Assert.Equal(TimeSpan.FromSeconds(80), _fake.Time.Elapsed);
    }

    [Fact]
    public async Task After_LongerThanTheCallersTimeOut_IsCutOffByIt()
    {
        _fake.On(api => api.GetAsync("17", default)).Respond(One).After(TimeSpan.FromHours(2));
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(90), _fake.Time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fake.Client.GetAsync("17", timeout.Token));
        Assert.Equal(TimeSpan.FromSeconds(90), _fake.Time.Elapsed);
    }
}
