namespace SdkKit;

/// <summary>How far a download is.</summary>
/// <param name="BytesReceived">Bytes read so far.</param>
/// <param name="TotalBytes">The length that the service announced, or null when it announced none.</param>
public readonly record struct DownloadProgress(long BytesReceived, long? TotalBytes);
