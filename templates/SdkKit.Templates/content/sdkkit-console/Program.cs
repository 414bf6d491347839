#if (azureIdentity)
using Azure.Identity;
#endif
using SdkKitTemplate.RootNamespace;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SdkKit;

// appsettings.json lies beside the program, wherever it is started from.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddAzureClients();
using var host = builder.Build();

try
{
#if (logs)
    var computers = await host.Services.GetRequiredService<ComputerReport>().GetAsync();
    TextTable.Write(Console.Out, computers, ("Computer", row => row.Computer), ("Heartbeats", row => row.Heartbeats), ("LastSeen", row => row.LastSeen));
#endif
#if (metrics)
#if (logs)
    var metric = CustomMetric.Of("sdkkit-project", "ReportingComputers", computers.Count);
#else
    var metric = CustomMetric.Of("sdkkit-project", "WorkingSet", Environment.WorkingSet);
#endif
    var resource = await host.Services.GetRequiredService<MetricSender>().SendAsync(metric);
    Console.WriteLine($"Accepted: metric {metric.Data.BaseData.Metric} = {metric.Data.BaseData.Series[0].Sum} at {metric.Time:u} for {resource}");
#endif
#if (insights)
    var requests = await host.Services.GetRequiredService<RequestReport>().GetAsync();
    TextTable.Write(Console.Out, requests, ("Operation", row => row.Operation), ("Requests", row => row.Requests), ("Slowest", row => row.Slowest));
#endif
#if (arm)
    var resources = await host.Services.GetRequiredService<ResourceReport>().GetAsync();
    TextTable.Write(Console.Out, resources, ("Name", row => row.Name), ("Type", row => row.Type), ("Location", row => row.Location));
#endif
#if (graph)
    var secrets = await host.Services.GetRequiredService<ExpiringSecretReport>().GetAsync(within: TimeSpan.FromDays(365));
    TextTable.Write(Console.Out, secrets, ("Application", row => row.Application), ("SecretEnds", row => row.EndDateTime));
#endif
#if (vault)
    var entries = await host.Services.GetRequiredService<VaultReport>().GetAsync();
    TextTable.Write(Console.Out, entries, ("Secret", row => row.Name), ("Enabled", row => row.IsEnabled), ("Expires", row => row.Expires));
#endif
#if (blank)
    var subscriptions = await host.Services.GetRequiredService<IAzureSubscriptions>().ListAsync().ToListAsync();
    TextTable.Write(Console.Out, subscriptions, ("Subscription", row => row.DisplayName), ("Id", row => row.SubscriptionId));
#endif
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
