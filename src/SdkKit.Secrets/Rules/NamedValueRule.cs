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
        Sequel = AnchorSequel.Value,
        Confidence = SecretConfidence.High,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (Find(text, anchor, context) is not { } assignment)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        var meaning = RecentNames.MeaningOf(assignment.Name);
        if (meaning == NameMeaning.None)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length) with { ExaminedEnd = ExaminedEnd(assignment) };

        var verdict = NamedValueVerdict.Of(meaning, assignment.Name, assignment.Value, assignment.Kind);
        return verdict.Reason is { } reason
            ? MatchResult.Rejected(reason, assignment.ValueStart, assignment.ValueLength) with { ExaminedEnd = ExaminedEnd(assignment) }
            : MatchResult.Found(assignment.ValueStart, assignment.ValueLength, verdict.Confidence, verdict.Evidence) with { Canonical = assignment.Value };
    }

    /// <summary>Long values without a blank hold no further assignment; not to read them again keeps a scan linear.</summary>
    private static int ExaminedEnd(Assignment assignment) =>
        assignment.ValueLength > LongestReadAgain && assignment.Value.IndexOf(' ') < 0 ? assignment.ValueStart + assignment.ValueLength : 0;

    private static Assignment? Find(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (context.Syntax != TextSyntax.CSharp)
            return InDocument(text, anchor, context.Syntax);
        if (text.CSharp.ValueOf(anchor.Start) is { } assignment)
            return assignment;

        return text.CSharp.TextAt(anchor.Start) is { } inner
            ? new AssignmentReader(text, TextSyntax.Literal, inner.Start, inner.End, inner.Kind == CSharp.CSharpTokenKind.Comment).Read(anchor)
            : null;
    }

    /// <summary>A document is read as a whole, but only where a word in it is part of a telling name; what it takes for neither name nor value, a comment for instance, is read locally.</summary>
    private static Assignment? InDocument(CandidateText text, AnchorHit anchor, TextSyntax syntax)
    {
        var around = new AssignmentReader(text, syntax, 0, text.Length);
        if (around.MeaningAround(anchor) == NameMeaning.None)
            return null;
        if (text.Document(syntax) is not { } document)
            return around.Read(anchor);
        if (document.ValueOf(anchor.Start) is { } assignment)
            return assignment;

        return document.ScalarAt(anchor.Start) is { } inner
            ? new AssignmentReader(text, TextSyntax.Literal, inner.Start, inner.End).Read(anchor)
            : around.Read(anchor);
    }
}
