using SdkKit.Testing.Answers;
using SdkKit.Testing.Requests;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing;

/// <summary>What a fake server does when a call arrives: the answers added to it, one a request; the last one stays.</summary>
public class FakeRoute
{
    private readonly FakeRequest _expected;
    private readonly AnswerSequence _answers = new();
    private readonly List<FakeRequest> _requests = [];
    private Func<FakeRequest, bool>? _condition;
    private bool _isForAnyArguments;

    internal FakeRoute(FakeTransport transport, FakeRequest expected) => (Transport, _expected) = (transport, expected);

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

    internal bool WasCalled => Requests.Count > 0;

    internal void IgnoreArguments() => _isForAnyArguments = true;

    internal void Require(Func<FakeRequest, bool> condition) =>
        _condition = _condition is { } earlier ? request => earlier(request) && condition(request) : condition;

    internal void Append(Answer answer) => _answers.Add(answer);

    internal void Change(Func<Answer, Answer> change) => _answers.ChangeLast(change);

    internal bool Matches(FakeRequest request) =>
        RequestMatch.IsSameCall(_expected, request)
        && (_isForAnyArguments || RequestMatch.FirstDifference(_expected, request) is null)
        && (_condition?.Invoke(request) ?? true);

    /// <summary>Why a request of the same method is not this one.</summary>
    internal string Difference(FakeRequest request) =>
        !RequestMatch.IsSameCall(_expected, request) ? ""
        : !_isForAnyArguments && RequestMatch.FirstDifference(_expected, request) is { } difference ? $": expects {difference}"
        : ": its condition says no";

    internal Task<HttpResponseMessage> AnswerAsync(FakeRequest request, CancellationToken cancellationToken)
    {
        lock (_requests)
        {
            _requests.Add(request);
        }

        return _answers.Next() is { } answer
            ? answer.SendAsync(request, cancellationToken)
            : throw new FakeServerException($"{this} is set up without an answer; add one, for example Respond(value).");
    }

    /// <summary>The route, and whether its arguments matter.</summary>
    public override string ToString() => $"{_expected.Method} {_expected.Route}{(_isForAnyArguments ? " with any arguments" : "")}";
}
