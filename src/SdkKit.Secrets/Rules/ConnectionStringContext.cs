using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>What stands around a key in the same connection string or the lines next to it, within a fixed distance.</summary>
internal static class ConnectionStringContext
{
    private const int Distance = 300;

    public static bool Mentions(CandidateText text, int start, int end, string word)
    {
        var from = Math.Max(0, start - Distance);
        var to = Math.Min(text.Length, end + Distance);
        return text.Slice(from, start - from).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0
            || text.Slice(end, to - end).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
