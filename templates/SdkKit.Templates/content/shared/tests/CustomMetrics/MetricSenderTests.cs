using SdkKit.Testing;

namespace SdkKitTemplate.RootNamespace.Tests;

public sealed class MetricSenderTests
{
    private const string Resource = "subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm";

    [Fact]
    public async Task Send_Measurement_GoesToTheResourceAsMinMaxAndSum()
    {
        using var fake = new FakeServer<CustomMetrics>();
        fake.On(api => api.SendAsync(Resource, CustomMetric.Of("a", "b", 1), default)).ForAnyArguments().Respond(System.Net.HttpStatusCode.OK);

        await new MetricSender(fake.Client, Values.Of(("resource", Resource))).SendAsync(CustomMetric.Of("Shop", "Orders", 7), TestContext.Current.CancellationToken);

        var request = Assert.Single(fake.Requests);
        Assert.Equal(Resource, request.Path<string>("resource"));
        Assert.Equal([new MetricSeries(7, 7, 7, 1)], request.Body<CustomMetric>().Data.BaseData.Series);
    }
}
