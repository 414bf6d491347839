#if (azureIdentity)
using Azure.Core;
using Azure.Identity;
#endif
using Company.SdkKitApp;
using Company.SdkKitApp.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SdkKit;

// appsettings.json lies beside the program, wherever it is started from.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
#if (azureIdentity)
builder.Services.AddSingleton<TokenCredential>(_ => ProgramCredential.Create(builder.Configuration));
#endif
builder.Services.AddLogAnalytics();
builder.Services.AddCustomMetrics();
using var host = builder.Build();

try
{
    var settings = MonitorSettings.Read(builder.Configuration);

    var logs = host.Services.GetRequiredService<ILogAnalytics>();
    var result = await logs.QueryAsync(settings.WorkspaceId, new LogsQuery(
        """
        Heartbeat
        | summarize Heartbeats = count(), LastSeen = max(TimeGenerated) by Computer
        | order by Computer asc
        """,
        Timespan: "P1D"));
    var computers = result.Tables[0];
    TextTable.Write(Console.Out, computers);

    var metrics = host.Services.GetRequiredService<ICustomMetrics>();
    var metric = CustomMetric.Of("Company.SdkKitApp", "ReportingComputers", computers.Rows.Count);
    await metrics.SendAsync(settings.Resource, metric);
    Console.WriteLine();
    Console.WriteLine($"Accepted: metric ReportingComputers = {computers.Rows.Count} at {metric.Time:u} for {settings.Resource}");
    return 0;
}
catch (SdkKitConfigurationException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
#if (azureIdentity)
catch (Exception exception) when (exception is AzureApiException or AuthenticationFailedException or HttpRequestException)
#else
catch (Exception exception) when (exception is AzureApiException or HttpRequestException)
#endif
{
    Console.Error.WriteLine(exception.Message);
    return 3;
}
