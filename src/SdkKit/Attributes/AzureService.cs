namespace SdkKit;

/// <summary>The Azure services whose hosts and audiences SdkKit knows in every cloud.</summary>
public enum AzureService
{
    /// <summary>Azure Resource Manager.</summary>
    ResourceManager = 1,

    /// <summary>Microsoft Graph.</summary>
    MicrosoftGraph,

    /// <summary>Log Analytics query API.</summary>
    LogAnalytics,

    /// <summary>Application Insights query API.</summary>
    ApplicationInsights,

    /// <summary>Azure Monitor custom metrics.</summary>
    CustomMetrics,

    /// <summary>Azure Monitor logs ingestion.</summary>
    LogsIngestion,

    /// <summary>Azure Key Vault.</summary>
    KeyVault,

    /// <summary>Azure Storage.</summary>
    Storage,
}
