using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Providers;

namespace SdkKit.Secrets.Rules;

/// <summary>
/// The hash of a password in the forms that systems keep: crypt(3) with its schemes, Argon2, Kerberos replies. Nobody signs in with it, but whoever has it tries
/// passwords without being seen, so it is mentioned.
/// </summary>
internal static class PasswordHash
{
    private static readonly TokenPattern[] Patterns =
    [
        .. new[]
        {
            "$1$[./0-9A-Za-z]{1,8}$[./0-9A-Za-z]{22}",
            "$2(a|b|x|y)$[0-9]{2}$[./0-9A-Za-z]{53}",
            "$5$[./0-9A-Za-z]{1,16}$[./0-9A-Za-z]{43}",
            "$5$rounds=[0-9]{4,9}$[./0-9A-Za-z]{1,16}$[./0-9A-Za-z]{43}",
            "$6$[./0-9A-Za-z]{1,16}$[./0-9A-Za-z]{86}",
            "$6$rounds=[0-9]{4,9}$[./0-9A-Za-z]{1,16}$[./0-9A-Za-z]{86}",
            "$(8|9)$[./0-9A-Za-z]{14}$[./0-9A-Za-z]{43}",
            "$y$[./0-9A-Za-z]{2,10}$[./0-9A-Za-z]{1,24}$[./0-9A-Za-z]{43}",
            "$argon2(i|d|id)$v=[0-9]{1,3}$m=[0-9]{1,9},t=[0-9]{1,5},p=[0-9]{1,5}$[+/0-9A-Za-z]{8,64}$[+/0-9A-Za-z]{16,128}",
            "$krb5asrep$23$[0-9A-Za-z@:._-]{0,80}[0-9a-f]{32}$[0-9a-f]{64,4000}",
            "$krb5tgs$23$[0-9A-Za-z@:._$/*-]{0,200}[0-9a-f]{32}$[0-9a-f]{64,8000}",
        }.SelectMany(PatternParser.Parse),
    ];

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "password-hash",
        Title = "hash of a password",
        Class = SecretClasses.ConnectionPassword,
        Anchors = [.. Patterns.Select(static pattern => pattern.Anchor).Distinct()],
        Confidence = SecretConfidence.Low,
        Remedy = "Change the password that it was made of, and keep hashes where passwords are checked.",
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern.Anchor == anchor.Literal && pattern.MatchAround(text, anchor.Start) is var (start, end))
                return MatchResult.Found(start, end - start, SecretConfidence.Low, "a hash, by which passwords can be tried", "signs in as nobody by itself");
        }

        return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
    }
}
