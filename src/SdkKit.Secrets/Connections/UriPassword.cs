using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;

namespace SdkKit.Secrets.Connections;

/// <summary>The password in <c>scheme://user:password@host</c>.</summary>
internal static class UriPassword
{
    private const int LongestUserInfo = 300;

    private static readonly AsciiSet Scheme = new("0-9A-Za-z+.-");
    private static readonly AsciiSet UserInfo = new("!#$%&()*+,.0-9:;<=>?@A-Z[]^_`a-z{|}~-");
    private static readonly AsciiSet Host = new("0-9A-Za-z._${}<>*%[-");

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "uri-password",
        Title = "password in a URI",
        Class = SecretClasses.ConnectionPassword,
        Anchors = ["://"],
        Confidence = SecretConfidence.High,
        Sequel = AnchorSequel.UserInfo,
        LeastRun = LongestUserInfo,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var end = text.SkipForward(anchor.End, UserInfo, LongestUserInfo);
        var rejected = MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
        var (colon, at) = (-1, -1);
        for (var i = anchor.End; i < end; i++)
        {
            var c = text[i];
            if (c == ':' && colon < 0)
                colon = i;
            else if (c == '@')
                at = i;
            else if (c is '<' or '>' && at < 0 && colon < 0)
                return rejected;
        }

        if (colon < 0 || at <= colon + 1 || !text.IsAt(at + 1, Host) || !text.IsAt(anchor.Start - 1, Scheme))
            return rejected;

        var password = text.Slice(colon + 1, at - colon - 1);
        if (password.IndexOf("://", StringComparison.Ordinal) >= 0 || password.IndexOfAny(['?', '&', '#']) is >= 0 and < 3)
            return rejected;
        if (ConnectionStringPassword.WhyNone(Uri.UnescapeDataString(password)) is { } reason)
            return MatchResult.Rejected(reason, colon + 1, password.Length);

        var host = text.Slice(at + 1, Math.Min(40, text.Length - at - 1));
        var plain = Uri.UnescapeDataString(password);
        if (IsSample(host) && ValueText.IsStandin(plain))
            return MatchResult.Rejected(RejectionReason.PublishedSample, colon + 1, password.Length);

        if (ConnectionStringPassword.IsGuess(plain))
            return MatchResult.Found(colon + 1, password.Length, SecretConfidence.Low, "a word that anybody guesses", "signs in to the host");

        var isLocal = host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.0.0.1", StringComparison.Ordinal);
        return MatchResult.Found(colon + 1, password.Length, isLocal ? SecretConfidence.Medium : SecretConfidence.High, isLocal ? "the server is this machine" : "user and password before a host", "signs in to the host");
    }

    /// <summary>The hosts that RFC 2606 keeps for documents, this machine, and what a template fills in.</summary>
    private static bool IsSample(string host) =>
        host.StartsWith("example.", StringComparison.OrdinalIgnoreCase) || host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
        || host.StartsWith("host", StringComparison.OrdinalIgnoreCase) || host[0] is '<' or '$' or '{' or '%' or '*';
}
