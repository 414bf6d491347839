namespace SdkKit;

/// <summary>The Azure services whose hosts and audiences SdkKit knows in every cloud.</summary>
/// <remarks>A number is a service's for ever, because compiled interfaces carry it: new services take the next one.</remarks>
public enum AzureService
{
    /// <summary>Azure AI Foundry projects.</summary>
    AIFoundry = 1,

    /// <summary>Azure AI Search.</summary>
    AISearch = 2,

    /// <summary>App Configuration.</summary>
    AppConfiguration = 3,

    /// <summary>Application Insights query API.</summary>
    ApplicationInsights = 4,

    /// <summary>Azure Attestation.</summary>
    Attestation = 5,

    /// <summary>Azure DevOps.</summary>
    AzureDevOps = 6,

    /// <summary>Azure Batch.</summary>
    Batch = 7,

    /// <summary>Blob Storage.</summary>
    BlobStorage = 8,

    /// <summary>Cognitive Services.</summary>
    CognitiveServices = 9,

    /// <summary>Communication Services.</summary>
    CommunicationServices = 10,

    /// <summary>Confidential Ledger.</summary>
    ConfidentialLedger = 11,

    /// <summary>Container Registry.</summary>
    ContainerRegistry = 12,

    /// <summary>Cosmos DB data plane.</summary>
    CosmosDB = 13,

    /// <summary>Azure Monitor custom metrics.</summary>
    CustomMetrics = 14,

    /// <summary>Azure Data Explorer.</summary>
    DataExplorer = 15,

    /// <summary>Data Lake Storage.</summary>
    DataLakeStorage = 16,

    /// <summary>Azure Databricks.</summary>
    Databricks = 17,

    /// <summary>Dev Center.</summary>
    DevCenter = 18,

    /// <summary>Device Update.</summary>
    DeviceUpdate = 19,

    /// <summary>Azure Digital Twins.</summary>
    DigitalTwins = 20,

    /// <summary>Event Grid data plane.</summary>
    EventGrid = 21,

    /// <summary>Event Hubs.</summary>
    EventHubs = 22,

    /// <summary>File Storage.</summary>
    FileStorage = 23,

    /// <summary>IoT Central.</summary>
    IotCentral = 24,

    /// <summary>IoT Hub.</summary>
    IotHub = 25,

    /// <summary>Key Vault.</summary>
    KeyVault = 26,

    /// <summary>Azure Load Testing.</summary>
    LoadTesting = 27,

    /// <summary>Log Analytics query.</summary>
    LogAnalytics = 28,

    /// <summary>Azure Monitor logs ingestion.</summary>
    LogsIngestion = 29,

    /// <summary>Managed HSM.</summary>
    ManagedHsm = 30,

    /// <summary>Azure Maps.</summary>
    Maps = 31,

    /// <summary>Azure Monitor metrics query.</summary>
    MetricsBatch = 32,

    /// <summary>Microsoft Graph.</summary>
    MicrosoftGraph = 33,

    /// <summary>Azure OpenAI.</summary>
    OpenAI = 34,

    /// <summary>Power BI service.</summary>
    PowerBI = 35,

    /// <summary>Microsoft Purview.</summary>
    Purview = 36,

    /// <summary>Queue Storage.</summary>
    QueueStorage = 37,

    /// <summary>Azure Relay.</summary>
    Relay = 38,

    /// <summary>Azure Resource Manager.</summary>
    ResourceManager = 39,

    /// <summary>Service Bus.</summary>
    ServiceBus = 40,

    /// <summary>SignalR Service REST.</summary>
    SignalR = 41,

    /// <summary>Synapse workspace dev endpoint.</summary>
    Synapse = 42,

    /// <summary>Table Storage.</summary>
    TableStorage = 43,

    /// <summary>Web PubSub.</summary>
    WebPubSub = 44,
}
