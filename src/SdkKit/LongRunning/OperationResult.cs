using System.Text.Json.Serialization.Metadata;
using SdkKit.Http;

namespace SdkKit.LongRunning;

/// <summary>Where the result of an operation is kept once it has arrived.</summary>
internal sealed class OperationResult<T>(JsonTypeInfo<T> type)
{
    public T? Value { get; private set; }

    public void Read(PollAnswer answer) => Value = JsonAnswer.Read(answer.Request, answer.Response, answer.Body, type, required: true);
}
