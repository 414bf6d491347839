using SdkKit.Secrets.Connections;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;

namespace SdkKit.Secrets.Rules;

/// <summary>A password that a sentence tells: <c>the password for the server is 'x'</c>, <c>password for admin: x</c>. Without quotes it has to look like nothing but a password.</summary>
internal static class ToldPassword
{
    private const int Reach = 60;
    private const int Longest = 100;
    private const int Shortest = 6;
    private const int ShortestOfUser = 4;

    private static readonly AsciiSet Blank = new(" \t");
    private static readonly AsciiSet Word = new("!#$%&()*+/0-9:;=?@A-Z[]^_a-z{|}~.-");
    private static readonly string[] Verbs = [" is ", ": ", ":"];

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "told-password",
        Title = "password in a sentence",
        Class = SecretClasses.ConnectionPassword,
        Anchors = ["password is ", "password for ", "password of ", "password to ", "passwd is ", "passwd for "],
        IgnoreCase = true,
        Confidence = SecretConfidence.Medium,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (ValueStart(text, anchor) is not { } at)
            return Nothing(anchor);

        var quote = text.IsAt(at, new AsciiSet("'\"`")) ? text[at] : '\0';
        var start = quote == '\0' ? at : at + 1;
        var end = quote == '\0' ? text.SkipForward(start, Word, Longest) : EndOfQuoted(text, start, quote);
        while (quote == '\0' && end > start && text[end - 1] is '.' or ',' or ';' or ')')
            end--;

        var value = text.Slice(start, end - start);
        var isUsers = quote != '\0' && !anchor.Literal.EndsWith(" is ", StringComparison.Ordinal);
        if (value.Length < (isUsers ? ShortestOfUser : Shortest) || value.IndexOf(' ') >= 0 || ConnectionStringPassword.WhyNone(value) is not null)
            return Nothing(anchor);
        if (ConnectionStringPassword.IsGuess(value) || !value.Any(char.IsDigit))
        {
            return quote == '\0' || ValueText.IsStandin(value) && !(isUsers && IsDefault(value)) ? Nothing(anchor)
                : MatchResult.Found(start, value.Length, SecretConfidence.Low, "a sentence tells it, and it is a word that anybody guesses");
        }

        var verdict = NamedValueVerdict.Of(NameMeaning.Password, "", value, NamedValueKind.Prose);
        return verdict.Reason is not null || quote == '\0' && !TokenEfficiency.Of(value).IsRandom
            ? Nothing(anchor)
            : MatchResult.Found(start, value.Length, SecretConfidence.Medium, "a sentence tells it", "signs in as its user");
    }

    /// <summary>What makers give out with a device or a program, told with whose it is.</summary>
    private static bool IsDefault(string value) => value is "admin" or "root" or "guest";

    /// <summary>Behind "is", or behind the first verb or colon on the line where the sentence first says whose password it is.</summary>
    private static int? ValueStart(CandidateText text, AnchorHit anchor)
    {
        if (anchor.Literal.EndsWith(" is ", StringComparison.Ordinal))
            return text.SkipForward(anchor.End, Blank, 4);

        var around = text.Slice(anchor.End, Math.Min(Reach, text.Length - anchor.End));
        var line = around.IndexOfAny(['\r', '\n']) is >= 0 and var end ? around.Substring(0, end) : around;
        foreach (var verb in Verbs)
        {
            if (line.IndexOf(verb, StringComparison.Ordinal) is > 0 and var at)
                return text.SkipForward(anchor.End + at + verb.Length, Blank, 4);
        }

        return null;
    }

    private static int EndOfQuoted(CandidateText text, int start, char quote)
    {
        var end = start;
        while (end < Math.Min(text.Length, start + Longest) && text[end] != quote && text[end] is not ('\r' or '\n'))
            end++;
        return text.IsAt(end, AsciiSet.Of(quote)) ? end : start;
    }

    private static MatchResult Nothing(AnchorHit anchor) => MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
}
