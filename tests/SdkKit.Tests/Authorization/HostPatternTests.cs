using SdkKit.Authorization;

namespace SdkKit.Tests.Authorization;

public sealed class HostPatternTests
{
    [Theory]
    [InlineData("{region}.monitoring.azure.com", "westeurope.monitoring.azure.com")]
    [InlineData("{region}.monitoring.azure.com", "WestEurope.Monitoring.azure.com")]
    [InlineData("{dce}.{region}-1.ingest.monitor.azure.com", "a.westeurope-1.ingest.monitor.azure.com")]
    [InlineData("{tenant}-{devCenter}.{region}.devcenter.azure.com", "t-1-d.eu.devcenter.azure.com")]
    [InlineData("adb-{id}.{n}.azuredatabricks.net", "adb-12.3.azuredatabricks.net")]
    [InlineData("graph.microsoft.com", "graph.microsoft.com")]
    public void Host_OfTheService_Matches(string pattern, string host) => Assert.True(HostPattern.IsMatch(pattern, host));

    [Theory]
    [InlineData("{region}.monitoring.azure.com", "monitoring.azure.com")]
    [InlineData("{region}.monitoring.azure.com", ".monitoring.azure.com")]
    [InlineData("{region}.monitoring.azure.com", "a.b.monitoring.azure.com")]
    [InlineData("{region}.monitoring.azure.com", "evil.example.monitoring.azure.com")]
    [InlineData("{region}.monitoring.azure.com", "a.monitoring.azure.com.evil.example")]
    [InlineData("{region}.monitoring.azure.com", "amonitoring.azure.com")]
    [InlineData("{region}.monitoring.azure.com", "a.monitoring.azure.com.")]
    [InlineData("{region}.monitoring.azure.com", "a_b.monitoring.azure.com")]
    [InlineData("{dce}.{region}-1.ingest.monitor.azure.com", "a.-1.ingest.monitor.azure.com")]
    [InlineData("graph.microsoft.com", "graph.microsoft.com.evil.example")]
    [InlineData("graph.microsoft.com", "xgraph.microsoft.com")]
    public void Host_OfSomebodyElse_DoesNotMatch(string pattern, string host) => Assert.False(HostPattern.IsMatch(pattern, host));
}
