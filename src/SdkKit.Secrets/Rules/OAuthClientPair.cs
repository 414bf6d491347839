using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>The secret of a Google OAuth client in its old form, which has no mark, directly behind the client's id: on the next line, or as the next argument.</summary>
internal static class OAuthClientPair
{
    private const int Digits = 24;
    private const int LongestGap = 16;

    private static readonly AsciiSet Between = new(" \t\r\n\"',;:|");

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "google-oauth-client-pair",
        Title = "Google OAuth client secret",
        Class = SecretClasses.ProviderToken,
        Anchors = [".apps.googleusercontent.com"],
        Confidence = SecretConfidence.Medium,
        Remedy = "Revoke it at Google; read a new one from configuration, user secrets or Key Vault at run time.",
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var start = text.SkipForward(anchor.End, Between, LongestGap);
        var end = text.SkipForward(start, AsciiSet.Base64Url, Digits + 1);
        if (start == anchor.End || end - start != Digits)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        var secret = text.Slice(start, Digits);
        if (!ValueText.IsKeyLike(secret))
            return MatchResult.Rejected(RejectionReason.Shape, start, Digits);

        return SampleText.WhyNotToken(secret, minimumDistinct: 12) is { } reason
            ? MatchResult.Rejected(reason, start, Digits)
            : MatchResult.Found(start, Digits, SecretConfidence.Medium, "the client's id stands before it");
    }
}
