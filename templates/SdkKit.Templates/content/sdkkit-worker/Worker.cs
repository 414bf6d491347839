#if (azureIdentity)
using Azure.Identity;
#endif
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Does its round at every interval. What the services refuse is logged, and the next round tries again; wrong configuration ends the program.</summary>
internal sealed partial class Worker(
#if (logs)
    ComputerReport computers,
#endif
#if (metrics)
    MetricSender metrics,
#endif
#if (insights)
    RequestReport requests,
#endif
#if (arm)
    ResourceReport resources,
#endif
#if (graph)
    ExpiringSecretReport secrets,
#endif
#if (vault)
    VaultReport vault,
#endif
#if (blank)
    IAzureSubscriptions subscriptions,
#endif
    IConfiguration configuration,
    ILogger<Worker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(configuration.GetValue("Worker:Interval", TimeSpan.FromMinutes(5)));
        do
        {
            try
            {
                await DoRoundAsync(stoppingToken);
            }
#if (azureIdentity)
            catch (Exception exception) when (exception is AzureApiException or AuthenticationFailedException or HttpRequestException)
#else
            catch (Exception exception) when (exception is AzureApiException or HttpRequestException)
#endif
            {
                LogFailed(exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DoRoundAsync(CancellationToken cancellationToken)
    {
#if (logs)
        var reporting = await computers.GetAsync(cancellationToken);
        LogFound(reporting.Count, "computers that report");
#endif
#if (metrics)
#if (logs)
        var metric = CustomMetric.Of("sdkkit-project", "ReportingComputers", reporting.Count);
#else
        var metric = CustomMetric.Of("sdkkit-project", "WorkingSet", Environment.WorkingSet);
#endif
        LogSent(metric.Data.BaseData.Metric, await metrics.SendAsync(metric, cancellationToken));
#endif
#if (insights)
        LogFound((await requests.GetAsync(cancellationToken)).Count, "operations");
#endif
#if (arm)
        LogFound((await resources.GetAsync(cancellationToken)).Count, "resources");
#endif
#if (graph)
        LogFound((await secrets.GetAsync(within: TimeSpan.FromDays(30), cancellationToken)).Count, "secrets that end within 30 days");
#endif
#if (vault)
        LogFound((await vault.GetAsync(cancellationToken)).Count, "secrets in the vault");
#endif
#if (blank)
        LogFound(await subscriptions.ListAsync(cancellationToken).CountAsync(cancellationToken), "subscriptions");
#endif
    }

#if (logs || insights || arm || graph || vault || blank)
    [LoggerMessage(LogLevel.Information, "Found {Count} {What}")]
    private partial void LogFound(int count, string what);

#endif
#if (metrics)
    [LoggerMessage(LogLevel.Information, "Accepted: metric {Metric} for {Resource}")]
    private partial void LogSent(string metric, string resource);

#endif
    [LoggerMessage(LogLevel.Error, "The round failed: {Reason}")]
    private partial void LogFailed(string reason);
}
