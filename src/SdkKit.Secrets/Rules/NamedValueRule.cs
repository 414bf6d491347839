using SdkKit.Secrets.Assignments;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;

namespace SdkKit.Secrets.Rules;

/// <summary>A value that only its name tells, in source text and configuration: <see cref="NamedValueVerdict"/> decides on it.</summary>
internal static class NamedValueRule
{
    private const int LongestReadAgain = 100;
    private const int ShortestCompared = 8;

    private static readonly AsciiSet BeforeValue = new(" \t\"'`@");

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
            return context.Syntax == TextSyntax.CSharp && KeyBytes(text, anchor) is { } bytes ? bytes : MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        var meaning = RecentNames.MeaningOf(assignment.Name);
        if (meaning == NameMeaning.None)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length) with { ExaminedEnd = ExaminedEnd(assignment) };

        var verdict = NamedValueVerdict.Of(meaning, assignment.Name, assignment.Value, assignment.Kind);
        if (verdict.Reason is RejectionReason.Words or RejectionReason.Identifier && IsCompared(text, assignment) && SecretNames.IsChosen(assignment.Name))
            return MatchResult.Found(assignment.ValueStart, assignment.ValueLength, SecretConfidence.Low, "a secret is compared with it") with { Canonical = assignment.Value };

        return verdict.Reason is { } reason
            ? MatchResult.Rejected(reason, assignment.ValueStart, assignment.ValueLength) with { ExaminedEnd = ExaminedEnd(assignment) }
            : MatchResult.Found(assignment.ValueStart, assignment.ValueLength, verdict.Confidence, verdict.Evidence) with { Canonical = assignment.Value };
    }

    /// <summary>As many bytes as ciphers and hashes take as a key; where they go, only a compiler sees (SDKKIT1010).</summary>
    private static MatchResult? KeyBytes(CandidateText text, AnchorHit anchor)
    {
        if (text.IsAt(anchor.End, AsciiSet.Alphanumeric) || ByteArray.After(text, anchor.End) is not { Count: 16 or 24 or 32 or 64 } bytes)
            return null;

        var name = text.SkipBackward(anchor.Start, AsciiSet.Alphanumeric, Math.Max(0, anchor.Start - LongestReadAgain));
        return RecentNames.MeaningOf(text, name, anchor.End) == NameMeaning.None ? null
            : MatchResult.Found(bytes.Start, bytes.End - bytes.Start, SecretConfidence.Low, "its name says key, and it has as many bytes as a key");
    }

    /// <summary><c>secret == "open-sesame"</c>: whoever knows the text passes.</summary>
    private static bool IsCompared(CandidateText text, Assignment assignment)
    {
        if (assignment.ValueLength < ShortestCompared || assignment.Value.IndexOfAny([' ', '.', ':', '/', '$']) >= 0)
            return false;

        var sign = text.SkipBackward(assignment.ValueStart, BeforeValue, Math.Max(0, assignment.ValueStart - 6)) - 1;
        return sign > 0 && text[sign] == '=' && text[sign - 1] is '=' or '!';
    }

    /// <summary>Long values without a blank hold no further assignment; not to read them again keeps a scan linear.</summary>
    public static int ExaminedEnd(Assignment assignment) =>
        assignment.ValueLength > LongestReadAgain && assignment.Value.IndexOf(' ') < 0 ? assignment.ValueStart + assignment.ValueLength : 0;

    /// <summary>A document is read as a whole, but only where a word in it is part of a telling name.</summary>
    private static Assignment? Find(CandidateText text, AnchorHit anchor, MatchContext context) =>
        context.Syntax != TextSyntax.CSharp && new AssignmentReader(text, context.Syntax, 0, text.Length).MeaningAround(anchor) == NameMeaning.None
            ? null
            : AssignmentFinder.At(text, anchor, context.Syntax);
}
