using SdkKit.Testing.Answers;

namespace SdkKit.Testing.Routes;

/// <summary>A request to which an earlier answer led: the next page, the state of an operation, its result.</summary>
/// <param name="Route">The route whose answer led there.</param>
/// <param name="Matches">Whether a request is the one.</param>
/// <param name="Answers">What it gets.</param>
internal sealed record FollowUp(FakeRoute Route, Func<FakeRequest, bool> Matches, AnswerSequence Answers)
{
    /// <summary>Whether the request is answered here once only; from then on the address is anybody's again.</summary>
    public bool IsOnce { get; init; }
}
