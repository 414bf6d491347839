using SdkKit;
using SdkKit.Testing;

namespace SdkKitTemplate.RootNamespace.Tests;

public sealed class ComputerReportTests
{
    private static readonly Guid Workspace = Guid.NewGuid();

    private readonly FakeServer<LogAnalytics> _fake = new();

    private ComputerReport Report => new(_fake.Client, Values.Of(("workspaceId", Workspace.ToString())));

    [Fact]
    public async Task Get_TwoComputers_AreListedAsTheServiceOrdersThem()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        _fake.On(api => api.QueryAsync(Workspace, new LogsQuery("", ""), default)).ForAnyArguments()
            .Respond(Answers.Table([("Computer", "string"), ("Heartbeats", "long"), ("LastSeen", "datetime")], ["sql-01", 288, time], ["web-01", 12, time]));

        var computers = await Report.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal([new ComputerHeartbeat("sql-01", 288, time), new ComputerHeartbeat("web-01", 12, time)], computers);
        var request = Assert.Single(_fake.Requests);
        Assert.Equal(Workspace, request.Path<Guid>("workspaceId"));
        Assert.Equal("P1D", request.Body<LogsQuery>().Timespan);
    }

    [Fact]
    public async Task Get_Throttled_WaitsAndAsksAgain()
    {
        _fake.On(api => api.QueryAsync(Workspace, new LogsQuery("", ""), default)).ForAnyArguments()
            .Throttle(TimeSpan.FromSeconds(40))
            .Respond(Answers.Table([("Computer", "string"), ("Heartbeats", "long"), ("LastSeen", "datetime")]));

        Assert.Empty(await Report.GetAsync(TestContext.Current.CancellationToken));
        Assert.True(_fake.Time.Elapsed >= TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task Get_WithoutTheWorkspace_NamesTheValue()
    {
        var exception = await Assert.ThrowsAsync<SdkKitConfigurationException>(() => new ComputerReport(_fake.Client, Values.Of()).GetAsync(TestContext.Current.CancellationToken));
        Assert.Contains("workspaceId", exception.Message, StringComparison.Ordinal);
    }
}
