using System.Net;
using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.Fakes;

public sealed class OperationTests : IDisposable
{
    private static readonly Note One = new("one", 1);
    private readonly FakeServer<NoteOperations> _fake = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fake.Dispose();

    [Theory]
    [InlineData(OperationMonitor.AzureAsyncOperation)]
    [InlineData(OperationMonitor.OperationLocation)]
    [InlineData(OperationMonitor.Location)]
    public async Task Succeed_EveryMonitor_ResultAfterItsPolls(OperationMonitor monitor)
    {
        _fake.On(api => api.CreateAsync("17", One, default)).Through(monitor, TimeSpan.FromMinutes(1)).Succeed(One, polls: 3);
        _fake.On(api => api.RenderAsync("17", default)).Through(monitor).Succeed(One with { Stars = 2 });

        var creation = await _fake.Client.CreateAsync("17", One, Token);
        Assert.False(creation.HasCompleted);
        Assert.Equal(One, (await creation.WaitForCompletionAsync(Token)).Value);
        Assert.InRange(_fake.Time.Elapsed, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));

        var rendering = await _fake.Client.RenderAsync("17", Token);
        Assert.Equal(2, (await rendering.WaitForCompletionAsync(Token)).Value.Stars);
    }

    [Theory]
    [InlineData(OperationMonitor.AzureAsyncOperation)]
    [InlineData(OperationMonitor.Location)]
    public async Task EndFailed_AfterAcceptance_IsTheServicesError(OperationMonitor monitor)
    {
        _fake.On(api => api.CreateAsync("17", One, default)).ForAnyArguments().Through(monitor).EndFailed("NoRoom", "All \"rooms\" are taken.");

        var operation = await _fake.Client.CreateAsync("18", One, Token);
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await operation.WaitForCompletionAsync(Token));

        Assert.Equal("NoRoom", exception.ErrorCode);
        Assert.Contains("All \"rooms\" are taken.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndCanceled_IsAnError()
    {
        _fake.On(api => api.DeleteAsync("17", default)).EndCanceled();
        var operation = await _fake.Client.DeleteAsync("17", Token);
        await Assert.ThrowsAsync<AzureApiException>(async () => await operation.WaitForCompletionResponseAsync(Token));
    }

    [Fact]
    public async Task Succeed_WithoutResult_Completes()
    {
        _fake.On(api => api.DeleteAsync("17", default)).Succeed(polls: 0);
        var operation = await _fake.Client.DeleteAsync("17", Token);
        await operation.WaitForCompletionResponseAsync(Token);
        Assert.True(operation.HasCompleted);
    }

    [Fact]
    public async Task NeverEnd_OperationTimeout_EndsTheWaiting()
    {
        _fake.On(api => api.DeleteAsync("17", default)).Through(OperationMonitor.AzureAsyncOperation, TimeSpan.FromHours(1)).NeverEnd();
        var operation = await _fake.Client.DeleteAsync("17", Token);

        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await operation.WaitForCompletionResponseAsync(Token));
        Assert.Contains("InProgress", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_Refused_IsTheServicesError()
    {
        _fake.On(api => api.DeleteAsync("17", default)).Fail(HttpStatusCode.Conflict);
        Assert.Equal(409, (await Assert.ThrowsAsync<AzureApiException>(() => _fake.Client.DeleteAsync("17", Token))).Status);
    }
}
