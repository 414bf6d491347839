//#if (azureIdentity)
using Azure.Core;
using Microsoft.Extensions.Configuration;
//#endif
using Microsoft.Extensions.DependencyInjection;
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>The clients, and what the program does with each.</summary>
internal static class AzureClients
{
    public static IServiceCollection AddAzureClients(this IServiceCollection services)
    {
        //#if (azureIdentity)
        services.AddSingleton<TokenCredential>(provider => ProgramCredential.Create(provider.GetRequiredService<IConfiguration>()));

        //#endif
        //#if (logs)
        services.AddLogAnalytics();
        services.AddTransient<ComputerReport>();
        //#endif
        //#if (metrics)
        services.AddCustomMetrics();
        services.AddTransient<MetricSender>();
        //#endif
        //#if (insights)
        services.AddApplicationInsights();
        services.AddTransient<RequestReport>();
        //#endif
        //#if (arm)
        services.AddResourceManager();
        services.AddTransient<ResourceReport>();
        //#endif
        //#if (graph)
        services.AddMicrosoftGraph();
        services.AddSingleton(TimeProvider.System);
        services.AddTransient<ExpiringSecretReport>();
        //#endif
        //#if (vault)
        services.AddKeyVault();
        services.AddTransient<VaultReport>();
        //#endif
        //#if (blank)
        services.AddAzureSubscriptions();
        //#endif
        return services;
    }
}
