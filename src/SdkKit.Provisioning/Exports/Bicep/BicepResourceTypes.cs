using System.Diagnostics.CodeAnalysis;

namespace SdkKit.Provisioning;

/// <summary>The resource types that Bicep can name as a scope here, in their own spelling, each with an API version that its compiler knows.</summary>
internal static class BicepResourceTypes
{
    public static IReadOnlyDictionary<string, string> ApiVersions { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.ApiManagement/service"] = "2024-05-01",
        ["Microsoft.App/containerApps"] = "2024-03-01",
        ["Microsoft.App/managedEnvironments"] = "2024-03-01",
        ["Microsoft.AppConfiguration/configurationStores"] = "2024-05-01",
        ["Microsoft.Automation/automationAccounts"] = "2023-11-01",
        ["Microsoft.Batch/batchAccounts"] = "2024-07-01",
        ["Microsoft.Cache/redis"] = "2024-03-01",
        ["Microsoft.CognitiveServices/accounts"] = "2024-10-01",
        ["Microsoft.Communication/communicationServices"] = "2023-04-01",
        ["Microsoft.Compute/disks"] = "2024-03-02",
        ["Microsoft.Compute/virtualMachineScaleSets"] = "2024-07-01",
        ["Microsoft.Compute/virtualMachines"] = "2024-07-01",
        ["Microsoft.ContainerRegistry/registries"] = "2023-07-01",
        ["Microsoft.ContainerService/managedClusters"] = "2024-08-01",
        ["Microsoft.DataFactory/factories"] = "2018-06-01",
        ["Microsoft.DocumentDB/databaseAccounts"] = "2024-05-15",
        ["Microsoft.EventGrid/domains"] = "2022-06-15",
        ["Microsoft.EventGrid/topics"] = "2022-06-15",
        ["Microsoft.EventHub/namespaces"] = "2024-01-01",
        ["Microsoft.EventHub/namespaces/eventhubs"] = "2024-01-01",
        ["Microsoft.Insights/components"] = "2020-02-02",
        ["Microsoft.Insights/dataCollectionEndpoints"] = "2023-03-11",
        ["Microsoft.Insights/dataCollectionRules"] = "2023-03-11",
        ["Microsoft.KeyVault/vaults"] = "2023-07-01",
        ["Microsoft.KeyVault/vaults/secrets"] = "2023-07-01",
        ["Microsoft.Logic/workflows"] = "2019-05-01",
        ["Microsoft.MachineLearningServices/workspaces"] = "2024-10-01",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "2023-01-31",
        ["Microsoft.Maps/accounts"] = "2023-06-01",
        ["Microsoft.Monitor/accounts"] = "2023-04-03",
        ["Microsoft.Network/dnsZones"] = "2018-05-01",
        ["Microsoft.Network/virtualNetworks"] = "2024-01-01",
        ["Microsoft.OperationalInsights/workspaces"] = "2023-09-01",
        ["Microsoft.OperationalInsights/workspaces/tables"] = "2023-09-01",
        ["Microsoft.Search/searchServices"] = "2023-11-01",
        ["Microsoft.ServiceBus/namespaces"] = "2022-10-01-preview",
        ["Microsoft.ServiceBus/namespaces/queues"] = "2022-10-01-preview",
        ["Microsoft.ServiceBus/namespaces/topics"] = "2022-10-01-preview",
        ["Microsoft.SignalRService/signalR"] = "2023-02-01",
        ["Microsoft.Sql/servers"] = "2021-11-01",
        ["Microsoft.Sql/servers/databases"] = "2021-11-01",
        ["Microsoft.Storage/storageAccounts"] = "2023-05-01",
        ["Microsoft.Storage/storageAccounts/blobServices/containers"] = "2023-05-01",
        ["Microsoft.Storage/storageAccounts/queueServices/queues"] = "2023-05-01",
        ["Microsoft.Storage/storageAccounts/tableServices/tables"] = "2023-05-01",
        ["Microsoft.Synapse/workspaces"] = "2021-06-01",
        ["Microsoft.Web/serverfarms"] = "2023-12-01",
        ["Microsoft.Web/sites"] = "2023-12-01",
    };

    /// <summary>The type as its provider spells it, with its API version.</summary>
    public static bool TryFind(string type, [NotNullWhen(true)] out string? reference)
    {
        reference = ApiVersions.FirstOrDefault(known => known.Key.Equals(type, StringComparison.OrdinalIgnoreCase)) is { Key: { } name, Value: var version } ? $"{name}@{version}" : null;
        return reference is not null;
    }
}
