using SdkKit.Secrets.Connections;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;

namespace SdkKit.Secrets.Rules;

/// <summary>Passwords that a statement or a command takes by position: SQL, curl, netrc, PowerShell and .NET credentials.</summary>
internal static class CredentialCommand
{
    /// <summary>How many rules there are, without making any.</summary>
    public const int Count = 9;

    private const int Longest = 200;
    private const int FarthestCommand = 120;
    private const int ShortestSqlPassword = 4;

    /// <summary>The user and password of RFC 7617's examples.</summary>
    private const string PublishedSample = "Aladdin:open sesame";

    private static readonly AsciiSet Blank = new(" \t");
    private static readonly AsciiSet Value = new("!#$%&()*+./0-9:=?@A-Z[]^_a-z{|}~,-");

    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        Make("sql-login-password", "SQL login password", MatchSql, "IDENTIFIED BY", "WITH PASSWORD"),
        Make("curl-user-password", "password on a curl command line", MatchCurl, "-u ", "-u\"", "-u'", "--user "),
        Make("netrc-password", "netrc password", MatchNetrc, "machine "),
        Make("secure-string-text", "password in a secure string", MatchSecureString, "ConvertTo-SecureString"),
        Make("credential-argument", "password argument", MatchSecondArgument, "NetworkCredential", "PSCredential"),
        Make("connection-argument", "password argument", MatchThirdArgument, "new PDO(", "mysqli_connect(", "new mysqli(", "getConnection(", "DirectoryEntry("),
        Make("password-option", "password on a command line", MatchOption, "sshpass", "psexec", "docker login", "mysql ", "mysqldump "),
        Make("vault-command-argument", "key on a Vault command line", MatchVault, "vault operator unseal ", "vault login "),
        Make("basic-authorization", "Basic authorization header", MatchBasic, "Basic "),
    ];

    private static SecretRule Make(string id, string title, SecretMatcher match, params string[] anchors) => new(match)
    {
        Id = id,
        Title = title,
        Class = SecretClasses.ConnectionPassword,
        Anchors = anchors,
        IgnoreCase = true,
        Confidence = SecretConfidence.High,
    };

    /// <summary><c>CREATE LOGIN x WITH PASSWORD = '…'</c>, <c>GRANT … IDENTIFIED BY tiger</c>: the words alone stand in sentences too.</summary>
    private static MatchResult MatchSql(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var at = text.SkipForward(anchor.End, new AsciiSet(" \t="), 8);
        var isQuoted = text.IsAt(at, new AsciiSet("'\""));
        var isStatement = anchor.Literal.StartsWith("IDENTIFIED", StringComparison.Ordinal)
            ? Precedes(text, anchor, "CREATE USER", "ALTER USER", "CREATE ROLE", "ALTER ROLE", "DATABASE LINK") || isQuoted && Precedes(text, anchor, "GRANT ")
            : isQuoted;
        if (!isStatement)
            return Nothing(anchor);

        var (start, end) = Word(text, at);
        return end - start < ShortestSqlPassword ? Nothing(anchor) : Judge(text, anchor, at, "a login is made with it");
    }

    /// <summary><c>curl -u user:password</c>; the command must stand before it on the line.</summary>
    private static MatchResult MatchCurl(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (!Precedes(text, anchor, "curl"))
            return Nothing(anchor);

        var (start, end) = Word(text, text.SkipForward(anchor.End, Blank, 4));
        var colon = text.Slice(start, end - start).IndexOf(':');
        return colon <= 0 ? Nothing(anchor) : Judge(text, anchor, start + colon + 1, "curl sends it", end);
    }

    private static MatchResult MatchNetrc(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var around = text.Slice(anchor.Start, Math.Min(Longest, text.Length - anchor.Start));
        var login = around.IndexOf("login ", StringComparison.Ordinal);
        var password = login < 0 ? -1 : around.IndexOf("password ", login, StringComparison.Ordinal);
        return password < 0 ? Nothing(anchor) : Judge(text, anchor, anchor.Start + password + "password ".Length, "a login and a machine stand before it");
    }

    private static MatchResult MatchSecureString(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var line = text.Slice(anchor.End, Math.Min(Longest, text.Length - anchor.End));
        if (line.IndexOf("AsPlainText", StringComparison.OrdinalIgnoreCase) < 0)
            return Nothing(anchor);

        var quote = line.IndexOfAny(['\'', '"']);
        return quote < 0 ? Nothing(anchor) : Judge(text, anchor, anchor.End + quote, "it is turned from plain text");
    }

    /// <summary><c>sshpass -p password</c>; <c>mysql -ppassword</c> joins both.</summary>
    private static MatchResult MatchOption(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var line = text.Slice(anchor.End, Math.Min(Longest, text.Length - anchor.End));
        line = line.IndexOfAny(['\r', '\n']) is >= 0 and var end ? line.Substring(0, end) : line;
        var option = line.IndexOf(" -p", StringComparison.Ordinal);
        if (option < 0)
            return Nothing(anchor);

        var at = anchor.End + option + " -p".Length;
        var start = text.SkipForward(at, Blank, 4);
        var isJoined = start == at && (anchor.Literal[0] is 'm' or 's');
        return start > at || isJoined ? Judge(text, anchor, start, "a command takes it") : Nothing(anchor);
    }

    /// <summary><c>vault operator unseal key</c>, <c>vault login token</c>: what follows must be random, for sentences say the words too.</summary>
    private static MatchResult MatchVault(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        const string Named = "token=";
        var (start, end) = Word(text, text.SkipForward(anchor.End, Blank, 4));
        start += text.Matches(start, Named) ? Named.Length : 0;
        return ValueText.IsKeyLike(text.Slice(start, Math.Max(0, end - start))) ? Judge(text, anchor, start, "Vault is opened with it", end) : Nothing(anchor);
    }

    /// <summary><c>NetworkCredential("user", "password")</c>.</summary>
    private static MatchResult MatchSecondArgument(CandidateText text, AnchorHit anchor, MatchContext context) => MatchArgument(text, anchor, before: 1);

    /// <summary><c>getConnection(url, "user", "password")</c>.</summary>
    private static MatchResult MatchThirdArgument(CandidateText text, AnchorHit anchor, MatchContext context) => MatchArgument(text, anchor, before: 2);

    private static MatchResult MatchArgument(CandidateText text, AnchorHit anchor, int before)
    {
        var open = text.SkipForward(anchor.End, Blank, 4);
        if (anchor.Literal[anchor.Literal.Length - 1] != '(' && !text.IsAt(open, new AsciiSet("('\"")))
            return Nothing(anchor);

        var at = text.SkipForward(open, new AsciiSet(" \t(@"), 12);
        var limit = Math.Min(text.Length, at + Longest);
        for (var commas = 0; at < limit && text[at] is not (')' or ';' or '\r' or '\n') && commas < before; at++)
        {
            if (text[at] is '"' or '\'')
                at = Word(text, at).End;
            else if (text[at] == ',' && ++commas == before)
                return MatchQuoted(text, anchor, at + 1);
        }

        return Nothing(anchor);
    }

    private static MatchResult MatchQuoted(CandidateText text, AnchorHit anchor, int at)
    {
        at = text.SkipForward(at, new AsciiSet(" \t\r\n@"), 24);
        return text.IsAt(at, new AsciiSet("'\"")) ? Judge(text, anchor, at, "it is the password of a credential") : Nothing(anchor);
    }

    /// <summary><c>Authorization: Basic …</c>, where the base64 holds a user, a colon and a password.</summary>
    private static MatchResult MatchBasic(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var end = text.SkipForward(anchor.End, AsciiSet.Base64, Longest);
        var digits = text.Slice(anchor.End, end - anchor.End);
        if (digits.Length < 8 || !Structure.Base64Key.TryDecode(digits, urlSafe: false, out var bytes) || bytes.Any(static b => b is < 32 or > 126))
            return Nothing(anchor);

        var plain = System.Text.Encoding.ASCII.GetString(bytes);
        var colon = plain.IndexOf(':');
        if (colon < 0 || colon == plain.Length - 1)
            return Nothing(anchor);
        if (plain == PublishedSample)
            return MatchResult.Rejected(RejectionReason.PublishedSample, anchor.End, digits.Length);
        if (ConnectionStringPassword.WhyNone(plain.Substring(colon + 1)) is { } reason)
            return MatchResult.Rejected(reason, anchor.End, digits.Length);

        return MatchResult.Found(
            anchor.End, digits.Length, ValueText.IsStandin(plain) ? SecretConfidence.Low : SecretConfidence.High, "decodes to a user and a password", "signs in as that user");
    }

    private static bool Precedes(CandidateText text, AnchorHit anchor, params string[] words)
    {
        var from = Math.Max(0, anchor.Start - FarthestCommand);
        var before = text.Slice(from, anchor.Start - from);
        return words.Any(word => before.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static MatchResult Judge(CandidateText text, AnchorHit anchor, int at, string evidence, int? knownEnd = null)
    {
        var (start, end) = knownEnd is { } known ? (at, known) : Word(text, at);
        var value = text.Slice(start, end - start);
        if (value.Length == 0)
            return Nothing(anchor);
        if (ConnectionStringPassword.WhyNone(value) is { } reason)
            return MatchResult.Rejected(reason, start, value.Length);

        return MatchResult.Found(start, value.Length, ConnectionStringPassword.IsGuess(value) ? SecretConfidence.Low : SecretConfidence.High, evidence, "signs in as that user");
    }

    /// <summary>A quoted text without its quotes, or characters up to the next blank.</summary>
    private static (int Start, int End) Word(CandidateText text, int at)
    {
        if (!text.IsAt(at, new AsciiSet("'\"")))
        {
            var stop = text.SkipForward(at, Value, Longest);
            return (at, stop);
        }

        var end = at + 1;
        while (end < Math.Min(text.Length, at + Longest) && text[end] != text[at] && text[end] is not ('\r' or '\n'))
            end++;
        return (at + 1, end);
    }

    private static MatchResult Nothing(AnchorHit anchor) => MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
}
