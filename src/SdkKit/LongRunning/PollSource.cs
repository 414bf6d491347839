namespace SdkKit.LongRunning;

/// <summary>What a poll's address was taken from, which also decides how its answer is read.</summary>
internal enum PollSource
{
    /// <summary>No header: the resource itself is asked, its <c>provisioningState</c> is the status.</summary>
    None,

    OperationLocation,

    AzureAsyncOperation,

    Location,
}
