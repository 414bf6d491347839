using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Providers;

namespace SdkKit.Secrets.Rules;

/// <summary>
/// The hash of a password in the forms that systems keep: crypt(3) with its schemes, Argon2, Kerberos replies. Nobody signs in with it, but whoever has it tries
/// passwords without being seen, so it is mentioned.
/// </summary>
internal static class PasswordHash
{
    private const int MySqlReach = 30;
    private const int MySqlDigits = 40;

    private static readonly AsciiSet Clause = new("A-Za-z '\"`");
    private static readonly AsciiSet Hexadecimal = new("0-9A-Fa-f");

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

    /// <summary>MySQL and MariaDB: <c>IDENTIFIED WITH 'mysql_native_password' AS '*…'</c>.</summary>
    private const string MySqlPlugin = "mysql_native_password";

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "password-hash",
        Title = "hash of a password",
        Class = SecretClasses.ConnectionPassword,
        Anchors = [.. Patterns.Select(static pattern => pattern.Anchor).Distinct(), MySqlPlugin],
        Confidence = SecretConfidence.Low,
        Remedy = "Change the password that it was made of, and keep hashes where passwords are checked.",
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (anchor.Literal == MySqlPlugin)
            return MatchMySql(text, anchor);

        foreach (var pattern in Patterns)
        {
            if (pattern.Anchor == anchor.Literal && pattern.MatchAround(text, anchor.Start) is var (start, end))
                return Found(start, end - start);
        }

        return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
    }

    /// <summary>A star and the 40 hexadecimal digits of a SHA-1, in quotes, at most a few words further.</summary>
    private static MatchResult MatchMySql(CandidateText text, AnchorHit anchor)
    {
        var start = text.SkipForward(anchor.End, Clause, MySqlReach);
        var isHash = text.IsAt(start, AsciiSet.Of('*')) && text.SkipForward(start + 1, Hexadecimal, MySqlDigits + 1) == start + 1 + MySqlDigits;
        return isHash ? Found(start, 1 + MySqlDigits) : MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
    }

    private static MatchResult Found(int start, int length) =>
        MatchResult.Found(start, length, SecretConfidence.Low, "a hash, by which passwords can be tried", "signs in as nobody by itself");
}
