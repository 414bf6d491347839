namespace SdkKit.Streaming;

/// <summary>Progress of which only the number of bytes is wanted.</summary>
internal sealed class ReceivedBytes(IProgress<long> bytes) : IProgress<DownloadProgress>
{
    public void Report(DownloadProgress value) => bytes.Report(value.BytesReceived);
}
