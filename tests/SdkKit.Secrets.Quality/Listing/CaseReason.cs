using SdkKit.Secrets.Quality.Scoring;

namespace SdkKit.Secrets.Quality.Listing;

/// <summary>Why a case is missed or reported wrongly, as the engine itself says it.</summary>
internal static class CaseReason
{
    private static readonly (RejectionReason Reason, string Words)[] Missed =
    [
        (RejectionReason.PublishedTestKey, "a key that its vendor publishes"),
        (RejectionReason.PublishedSample, "a sample of a specification or of documentation"),
        (RejectionReason.Placeholder, "written to be replaced, or a stand-in such as `password`"),
        (RejectionReason.LowVariety, "one character over and over"),
        (RejectionReason.Reference, "looked up elsewhere"),
        (RejectionReason.NoKeyMaterial, "a header without a key, or a key of a few characters"),
        (RejectionReason.Words, "words: a sentence or a label"),
        (RejectionReason.Identifier, "the name of something, as far as its form tells"),
        (RejectionReason.Guid, "a GUID behind a name that asks for none"),
        (RejectionReason.Address, "an address or a path"),
        (RejectionReason.TooShort, "too short"),
    ];

    public static string Of(CaseOutcome outcome) => outcome.IsFalseAlarm ? OfFalseAlarm(outcome) : OfMiss(outcome);

    private static string OfMiss(CaseOutcome outcome)
    {
        var reasons = new HashSet<RejectionReason>();
        SecretScanner.Scan(outcome.Case.Text, new SecretScanOptions { Syntax = TextSyntaxes.OfPath("case" + outcome.Case.Extension), Rejected = r => reasons.Add(r.Reason) });
        foreach (var (reason, words) in Missed)
        {
            if (reasons.Contains(reason))
                return words;
        }

        return outcome.Case.IsCSharp && outcome.Case.Source is "codeql" or "roslyn-analyzers"
            ? "key bytes on their way into a call: only the compiler sees where they go (SDKKIT1010)"
            : "nothing announces it: no provider's format and no telling name beside it";
    }

    private static string OfFalseAlarm(CaseOutcome outcome)
    {
        var found = SecretScanner.Scan(outcome.Case.Text, new SecretScanOptions { Syntax = TextSyntaxes.OfPath("case" + outcome.Case.Extension) });
        return found.Count == 0
            ? "reported by the compiler alone: its name or its use tells it"
            : $"{found[0].Rule.Title} ({found[0].Confidence.ToString().ToLowerInvariant()}): {found[0].Evidence}";
    }
}
