using System.Text;

namespace SdkKit.Streaming;

/// <summary>Every event as it is.</summary>
internal sealed class TextEvents : IEventData<string>
{
    public EventData<string> Read(string eventType, ReadOnlySpan<byte> data) => new(Encoding.UTF8.GetString(data), HasValue: true);
}
