using SdkKit.Secrets.Assignments;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;

namespace SdkKit.Secrets.Rules;

/// <summary>A value that only its name tells, in source text and configuration: <see cref="NamedValueVerdict"/> decides on it.</summary>
internal static class NamedValueRule
{
    private const int LongestReadAgain = 100;

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "named-value",
        Title = "value named like a secret",
        Class = SecretClasses.NamedValue,
        Anchors = ["pass", "pwd", "psw", "pssw", "pasw", "secret", "token", "key", "credential", "auth", "pw:", "pw=", "_pw", "_pat", "bearer"],
        IgnoreCase = true,
        Confidence = SecretConfidence.High,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (Find(text, anchor, context) is not { } assignment)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        var meaning = SecretNames.Of(assignment.Name);
        if (meaning == NameMeaning.None)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length) with { ExaminedEnd = ExaminedEnd(assignment) };

        var verdict = NamedValueVerdict.Of(meaning, assignment.Name, assignment.Value, assignment.Kind);
        return verdict.Reason is { } reason
            ? MatchResult.Rejected(reason, assignment.ValueStart, assignment.ValueLength) with { ExaminedEnd = ExaminedEnd(assignment) }
            : MatchResult.Found(assignment.ValueStart, assignment.ValueLength, verdict.Confidence, verdict.Evidence);
    }

    /// <summary>Long values without a blank hold no further assignment; not to read them again keeps a scan linear.</summary>
    private static int ExaminedEnd(Assignment assignment) =>
        assignment.ValueLength > LongestReadAgain && assignment.Value.IndexOf(' ') < 0 ? assignment.ValueStart + assignment.ValueLength : 0;

    private static Assignment? Find(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (context.Syntax != TextSyntax.CSharp)
            return new AssignmentReader(text, context.Syntax, 0, text.Length).Read(anchor);
        if (text.CSharp.ValueOf(anchor.Start) is { } assignment)
            return assignment;

        return text.CSharp.TextAt(anchor.Start) is { } inner
            ? new AssignmentReader(text, TextSyntax.Literal, inner.Start, inner.End).Read(anchor)
            : null;
    }
}
