using SdkKit.Testing.LongRunning;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing;

/// <summary>What a fake server does when a call arrives that starts a long-running operation.</summary>
public class FakeOperation : FakeRoute
{
    internal FakeOperation(FakeTransport transport, FakeRequest expected)
        : base(transport, expected)
    {
    }

    internal OperationPlan Plan { get; set; } = new();

    internal void Start(OperationEnd end, int polls)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(polls);
        var plan = Plan with { Polls = polls };
        Append(new Answers.Answer((request, _) => Task.FromResult(new OperationScript(this, plan, end).Begin(request))));
    }
}
