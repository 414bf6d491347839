using System.Runtime.CompilerServices;

namespace SdkKit.Secrets.Matching;

/// <summary>
/// Whether what stands behind an anchor in a part of C# source can make its rule find anything. Says yes wherever only the rule can tell; what it says no to is most of
/// what anchors that are words stand in: sentences, names, paths. Reads a bounded distance, and needs none of what the rules need.
/// </summary>
internal static class SequelGlance
{
    /// <summary>So many characters behind a word rules look for a token that has no mark.</summary>
    public const int Farthest = 120;

    /// <param name="anchor">What was found.</param>
    /// <param name="text">The text that holds it.</param>
    /// <param name="at">Where the anchor starts.</param>
    /// <param name="from">Where the part that counts starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="part">What it is.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static bool MayFollow(AnchorPrefilter.Anchor anchor, string text, int at, int from, int to, SourcePart part)
    {
        var end = at + anchor.Literal.Length;
        switch (anchor.Sequel)
        {
            case AnchorSequel.Run:
                return RunLength(text, end, to, anchor.LeastRun) == anchor.LeastRun;
            case AnchorSequel.DistantRun:
                return HasRun(text, end, to, anchor.LeastRun, isToken: false);
            case AnchorSequel.DistantToken:
                return HasRun(text, end, to, anchor.LeastRun, isToken: true);
            case AnchorSequel.UserInfo:
                return HasUserInfo(text, end, Math.Min(to, end + anchor.LeastRun));
            case AnchorSequel.Value:
                return ValueGlance.MayFollow(text, at, from, to, part);
            default:
                return true;
        }
    }

    /// <summary>How many characters up to <paramref name="most"/> stand there without a blank.</summary>
    public static int RunLength(string text, int at, int to, int most)
    {
        var length = 0;
        while (length < most && at + length < to && text[at + length] > ' ')
            length++;
        return length;
    }

    /// <summary>From the end of each possible run, so that of sentences one letter in some is read.</summary>
    private static bool HasRun(string text, int start, int to, int least, bool isToken)
    {
        for (var limit = start + Farthest; start < limit && start + least <= to;)
        {
            var at = start + least;
            while (at > start && (isToken ? AsciiSet.Base64Url.Contains(text[at - 1]) : text[at - 1] > ' '))
                at--;
            if (at == start)
                return true;
            start = at;
        }

        return false;
    }

    private static bool HasUserInfo(string text, int at, int to)
    {
        var hasColon = false;
        for (; at < to; at++)
        {
            switch (text[at])
            {
                case '@' when hasColon:
                    return true;
                case ':':
                    hasColon = true;
                    break;
                case <= ' ' or '/' or '"' or '\'' or '\\':
                    return false;
            }
        }

        return false;
    }
}
