using SdkKit.Testing.Answers;
using SdkKit.Testing.Requests;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing;

/// <summary>What a fake server does when a call arrives: the answers added to it, one a request; the last one stays.</summary>
public class FakeRoute
{
    private readonly List<FakeRequest> _requests = [];
    private Func<FakeRequest, bool>? _condition;
    private bool _isForAnyArguments;

    internal FakeRoute(FakeTransport transport, FakeRequest expected) => (Transport, Expected) = (transport, expected);

    /// <summary>The requests that this route answered.</summary>
    public IReadOnlyList<FakeRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    internal FakeTransport Transport { get; }

    internal FakeRequest Expected { get; }

    internal AnswerSequence Answers { get; } = new();

    internal bool WasCalled => Requests.Count > 0;

    internal void IgnoreArguments() => _isForAnyArguments = true;

    internal void Require(Func<FakeRequest, bool> condition) =>
        _condition = _condition is { } earlier ? request => earlier(request) && condition(request) : condition;

    internal void Append(Answer answer) => Answers.Add(answer);

    internal void Change(Func<Answer, Answer> change) => Answers.ChangeLast(change);

    internal bool Matches(FakeRequest request) =>
        RequestMatch.IsSameCall(Expected, request)
        && (_isForAnyArguments || RequestMatch.FirstDifference(Expected, request) is null)
        && (_condition?.Invoke(request) ?? true);

    /// <summary>Why a request of the same method is not this one.</summary>
    internal string Difference(FakeRequest request) =>
        !RequestMatch.IsSameCall(Expected, request) ? ""
        : !_isForAnyArguments && RequestMatch.FirstDifference(Expected, request) is { } difference ? $": expects {difference}"
        : ": its condition says no";

    internal Task<HttpResponseMessage> AnswerAsync(FakeRequest request, AnswerSequence answers, CancellationToken cancellationToken)
    {
        lock (_requests)
        {
            _requests.Add(request);
        }

        return answers.Next() is { } answer
            ? answer.SendAsync(request, cancellationToken)
            : throw new FakeServerException($"{this} is set up without an answer; add one, for example Respond(value).");
    }

    /// <summary>The route, and whether its arguments matter.</summary>
    public override string ToString() => $"{Expected.Method} {Expected.Route}{(_isForAnyArguments ? " with any arguments" : "")}";
}
