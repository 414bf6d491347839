namespace SdkKit.Testing;

/// <summary>How a service says where the state of a long-running operation is asked for.</summary>
public enum OperationMonitor
{
    /// <summary>The header <c>Azure-AsyncOperation</c>, as Resource Manager does.</summary>
    AzureAsyncOperation,

    /// <summary>The header <c>Operation-Location</c>, as newer services do.</summary>
    OperationLocation,

    /// <summary>The header <c>Location</c>, which answers 202 until there is a result.</summary>
    Location,
}
