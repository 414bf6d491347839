using System.Net;
using System.Text.Json;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using SdkKit.Emulator;
using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.Documentation;

/// <summary>The samples of docs/testing.md, word for word; <see cref="PageTests"/> holds both in step.</summary>
public sealed class TestingPageTests
{
    private static readonly Note One = new("one", 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstTest()
    {
        var workspace = Guid.NewGuid();
        using var fake = new FakeServer<LogAnalytics>();
        fake.On(api => api.QueryAsync(workspace, new LogsQuery("Heartbeat | count", "P1D"), default))
            .Respond(new LogsResult([new LogsTable("PrimaryResult", [[JsonElement.Parse("3")]])]));

        Assert.Equal(3, await new Heartbeats(fake.Client).CountAsync(workspace, Token));

        var request = Assert.Single(fake.Requests);
        Assert.Equal(workspace, request.Path<Guid>("workspaceId"));
        Assert.Equal("P1D", request.Body<LogsQuery>().Timespan);
        Assert.Equal("Bearer fake-1", request.Headers["Authorization"]);
        fake.Verify();
    }

    [Fact]
    public async Task AnyArguments()
    {
        using var fake = new FakeServer<Notes>();
        fake.On(api => api.PutAsync("any", One, null, default)).ForAnyArguments()
            .Respond(request => request.Body<Note>() with { Stars = 5 });
        fake.On(api => api.PutAsync("any", One, null, default)).ForAnyArguments()
            .When(request => request.Path<string>("id") == "locked")
            .Fail(HttpStatusCode.Conflict, "NoteIsLocked");

        Assert.Equal(5, (await fake.Client.PutAsync("17", One, cancellationToken: Token)).Stars);
        var refused = await Assert.ThrowsAsync<AzureApiException>(() => fake.Client.PutAsync("locked", One, cancellationToken: Token));
        Assert.Equal("NoteIsLocked", refused.ErrorCode);
    }

    [Fact]
    public async Task Faults()
    {
        using var fake = new FakeServer<Notes>(options => options.PropagationWindow = TimeSpan.FromMinutes(30));
        fake.On(api => api.GetAsync("17", default))
            .ForbidFor(TimeSpan.FromMinutes(10))
            .Throttle(TimeSpan.FromSeconds(40))
            .ResetConnection()
            .Respond(One);

        Assert.Equal(One, await fake.Client.GetAsync("17", Token));
        Assert.True(fake.Time.Elapsed > TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task TimeOut()
    {
        using var fake = new FakeServer<Notes>(options => options.Resilience.TotalTimeout = TimeSpan.FromMinutes(2));
        fake.On(api => api.GetAsync("17", default)).Hang();

        await Assert.ThrowsAsync<AzureApiException>(() => fake.Client.GetAsync("17", Token));
        Assert.Equal(2, fake.Time.Elapsed.TotalMinutes, tolerance: 0.01);
    }

    [Fact]
    public async Task Lists()
    {
        using var fake = new FakeServer<NoteLists>();
        fake.On(api => api.ListAsync("diary", default))
            .RespondPages([One, One], [One])
            .BeforePage(2, page => page.Throttle(TimeSpan.FromSeconds(20)));

        Assert.Equal(3, await fake.Client.ListAsync("diary", Token).CountAsync(Token));
        Assert.Equal(3, fake.Requests.Count);
    }

    [Fact]
    public async Task Operations()
    {
        using var fake = new FakeServer<NoteOperations>();
        fake.On(api => api.CreateAsync("17", One, default))
            .Through(OperationMonitor.OperationLocation, retryAfter: TimeSpan.FromMinutes(1))
            .Succeed(One, polls: 3);

        var operation = await fake.Client.CreateAsync("17", One, Token);
        Assert.Equal(One, (await operation.WaitForCompletionAsync(Token)).Value);
    }

    [Fact]
    public async Task DependencyInjection()
    {
        using var fake = new FakeServer<Notes>();
        fake.On(api => api.GetAsync("17", default)).Respond(One);

        var services = new ServiceCollection();
        services.AddNotes(fake.Configure).ConfigurePrimaryHttpMessageHandler(() => fake.Transport);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(One, await provider.GetRequiredService<INotes>().GetAsync("17", Token));
    }

    [Fact]
    public async Task EmulatorInProcess()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: Token);
        using var handler = emulator.CreateHandler();
        TokenCredential credential = new FakeCredential(TimeProvider.System);
        var client = LogAnalytics.Create(credential, new AzureClientOptions { Transport = handler });

        // The emulator is strict: a token that it did not issue opens nothing.
        var refused = await Assert.ThrowsAsync<AzureApiException>(() => new Heartbeats(client).CountAsync(Guid.NewGuid(), Token));
        Assert.Equal(403, refused.Status);
    }
}
