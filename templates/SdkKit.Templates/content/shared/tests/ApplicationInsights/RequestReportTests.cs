using SdkKit.Testing;

namespace SdkKitTemplate.RootNamespace.Tests;

public sealed class RequestReportTests
{
    [Fact]
    public async Task Get_Operations_AreListedWithTheirSlowestRequest()
    {
        var component = Guid.NewGuid();
        using var fake = new FakeServer<ApplicationInsights>();
        fake.On(api => api.QueryAsync(component, new LogsQuery("", ""), default)).ForAnyArguments()
            .Respond(Answers.Table([("name", "string"), ("Requests", "long"), ("Slowest", "real")], ["GET Orders/List", 30, 299.5]));

        var requests = await new RequestReport(fake.Client, Values.Of(("componentId", component.ToString()))).GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal([new RequestStatistics("GET Orders/List", 30, 299.5)], requests);
        Assert.Equal(component, Assert.Single(fake.Requests).Path<Guid>("componentId"));
    }
}
