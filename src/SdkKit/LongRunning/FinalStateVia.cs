namespace SdkKit;

/// <summary>Where a long-running operation's result is read once it has succeeded; API specifications call it <c>final-state-via</c>.</summary>
public enum FinalStateVia
{
    /// <summary>Where the service's answers say, by the rules of Azure Resource Manager.</summary>
    Default,

    /// <summary>The answer of the status monitor in <c>Azure-AsyncOperation</c> is the result.</summary>
    AzureAsyncOperation,

    /// <summary>The address in <c>Location</c>.</summary>
    Location,

    /// <summary>The address of the first request.</summary>
    OriginalUri,

    /// <summary>The answer of the status monitor in <c>Operation-Location</c> is the result.</summary>
    OperationLocation,

    /// <summary>The address in <c>Location</c>, even where the method or the monitor would lead elsewhere.</summary>
    LocationOverride,
}
