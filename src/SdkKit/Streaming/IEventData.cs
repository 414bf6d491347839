namespace SdkKit.Streaming;

/// <summary>How the data of an event is read.</summary>
internal interface IEventData<T>
{
    EventData<T> Read(string eventType, ReadOnlySpan<byte> data);
}
