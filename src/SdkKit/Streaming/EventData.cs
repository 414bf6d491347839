namespace SdkKit.Streaming;

/// <summary>What an event carries: a value, an error, the end, or nothing, as a sign of life does.</summary>
internal readonly record struct EventData<T>(T? Value, bool HasValue, bool IsEnd = false, AzureError? Error = null);
