using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;
using SdkKit.Secrets.Providers;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>
/// A text that is nothing but a token without a mark, such as a literal or a file of one line: the old token of Azure DevOps, the token of a Discord bot, the 64 random bytes
/// of a storage or Cosmos DB key. What has the size of a hash too is only mentioned.
/// </summary>
internal static class LoneToken
{
    /// <summary>Of a text that is nothing but a token, and the blanks and line breaks around it.</summary>
    public const int Longest = KeyLength + 12;
    public const int Shortest = AzureDevOpsToken.Length;

    private const int KeyDigits = 86;
    private const int KeyLength = 88;
    private const int KeyDistinct = 24;
    private const int DiscordTime = 6;
    private const int FewestDigits = 4;
    private const string DiscordRule = "discord-bot-token";

    /// <summary>Digits of the account's id, and of the signature, in base64url.</summary>
    private static readonly int[] DiscordIds = [24, 26];
    private static readonly int[] DiscordSignatures = [27, 38];

    /// <summary>Whether the text may be one as far as its length tells, which is little but costs nothing.</summary>
    public static bool MayBe(string text) => text.Length is >= Shortest and <= Longest && (AzureDevOpsToken.MayBeWhole(text) || Match(text) is not null);

    /// <summary>The token that the text is; null where it is none.</summary>
    public static (SecretRule Rule, MatchResult Result)? Match(string text)
    {
        if (text.Length is < Shortest or > Longest)
            return null;
        if (AzureDevOpsToken.MatchWhole(text) is { } old)
            return (AzureDevOpsToken.Rule, old);

        var (start, end) = (0, text.Length);
        while (start < end && AsciiSet.Whitespace.Contains(text[start]))
            start++;
        while (end > start && AsciiSet.Whitespace.Contains(text[end - 1]))
            end--;
        var length = end - start;
        if (length == KeyLength)
            return IsKey(text, start) ? (StorageAccountKey.Rule, MatchResult.Found(start, length, SecretConfidence.Low, "64 bytes alone, of Azure Storage or Cosmos DB unless they are a hash")) : null;

        return DiscordConfidence(text, start, length) is { } confidence ? (ProviderRules.All.First(static rule => rule.Id == DiscordRule), OfDiscord(start, length, confidence)) : null;
    }

    private static MatchResult OfDiscord(int start, int length, SecretConfidence confidence) => MatchResult.Found(
        start, length, confidence, confidence == SecretConfidence.Low ? "the provider's format, but its first part is no account" : "its first part decodes to an account", "acts as the bot");

    private static bool IsKey(string text, int start)
    {
        if (text[start + KeyDigits] != '=' || text[start + KeyDigits + 1] != '=' || !IsRun(text, start, KeyDigits, AsciiSet.Base64))
            return false;

        var digits = text.Substring(start, KeyDigits);
        return SampleText.WhyNotRandom(digits, KeyDistinct) is null && Base64Key.TryDecode(digits, urlSafe: false, out _) && !PublishedKeys.Contains(text.Substring(start, KeyLength))
            && TokenEfficiency.Of(digits).IsRandom;
    }

    private static SecretConfidence? DiscordConfidence(string text, int start, int length)
    {
        foreach (var id in DiscordIds)
        {
            foreach (var signature in DiscordSignatures)
            {
                if (length == id + 1 + DiscordTime + 1 + signature && text[start + id] == '.' && text[start + id + 1 + DiscordTime] == '.')
                    return ConfidenceIn(text, start, id, length);
            }
        }

        return null;
    }

    private static SecretConfidence? ConfidenceIn(string text, int start, int id, int length)
    {
        var time = start + id + 1;
        var signature = time + DiscordTime + 1;
        if (!IsRun(text, start, id, AsciiSet.Base64Url) || !IsRun(text, time, DiscordTime, AsciiSet.Base64Url) || !IsRun(text, signature, start + length - signature, AsciiSet.Base64Url))
            return null;

        var token = text.Substring(start, length);
        if (SampleText.WhyNotToken(token, KeyDistinct) is not null || token.Count(char.IsDigit) < FewestDigits || !TokenEfficiency.Of(token).IsRandom)
            return null;

        var isAccount = Base64Key.TryDecode(token.Substring(0, id), urlSafe: true, out var bytes) && bytes.All(static b => b is >= (byte)'0' and <= (byte)'9');
        return isAccount && !SampleText.IsSequence(System.Text.Encoding.ASCII.GetString(bytes)) ? SecretConfidence.Medium : SecretConfidence.Low;
    }

    private static bool IsRun(string text, int start, int count, AsciiSet set)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!set.Contains(text[i]))
                return false;
        }

        return true;
    }
}
