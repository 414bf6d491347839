using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>What stands around a key in the same connection string or the lines next to it, within a fixed distance.</summary>
internal static class ConnectionStringContext
{
    private const int Distance = 300;

    public static bool Mentions(CandidateText text, AnchorHit anchor, params string[] words)
    {
        var from = Math.Max(0, anchor.Start - Distance);
        var around = text.Slice(from, Math.Min(text.Length, anchor.End + Distance) - from);
        return words.Any(word => around.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
