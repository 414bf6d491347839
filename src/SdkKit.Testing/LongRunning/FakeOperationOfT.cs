using SdkKit.Testing.Answers;
using SdkKit.Testing.LongRunning;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing;

/// <summary>What a fake server does when a call arrives that starts a long-running operation with a result.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class FakeOperation<T> : FakeOperation
{
    internal FakeOperation(FakeTransport transport, FakeRequest expected)
        : base(transport, expected)
    {
    }

    /// <summary>Adds an operation that succeeds with a result.</summary>
    /// <param name="value">The result.</param>
    /// <param name="polls">How often the operation is still running when it is asked for.</param>
    public FakeOperation<T> Succeed(T value, int polls = 1)
    {
        Start(new OperationEnd("Succeeded", () => AnswerContent.Of(value, Transport.Json)), polls);
        return this;
    }
}
