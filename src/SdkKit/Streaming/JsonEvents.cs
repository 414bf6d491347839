using System.Text.Json;
using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.Streaming;

/// <summary>Events whose data is JSON; <c>[DONE]</c> ends them, an event named error is one.</summary>
internal sealed class JsonEvents<T>(JsonType<T> json) : IEventData<T>
{
    public EventData<T> Read(string eventType, ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return new EventData<T>(default, HasValue: false, IsEnd: true);
        }

        if (eventType is "error")
        {
            return new EventData<T>(default, HasValue: false, Error: ErrorParser.TryParse(data.ToArray()) ?? new AzureError { Code = "error" });
        }

        if (data.IsEmpty)
        {
            return default;
        }

        return data.IndexOf("error\""u8) >= 0 && EmbeddedError.Find(data.ToArray(), json.Info) is { } error
            ? new EventData<T>(default, HasValue: false, Error: error)
            : new EventData<T>(JsonSerializer.Deserialize(data, json.Info), HasValue: true);
    }
}
