using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Assignments;

/// <summary>The bytes that C# assigns to a name: <c>aes.Key = new byte[] { 0x01, … }</c>.</summary>
internal static class ByteArray
{
    private const int Most = 64;

    private static readonly AsciiSet Space = new(" \t\r\n");
    private static readonly AsciiSet Number = new("0-9A-Fa-fXx");
    private static readonly AsciiSet Type = new("a-z0-9 []");
    private static readonly AsciiSet Opening = new("{[");
    private static readonly AsciiSet Closing = new("}]");

    /// <summary>The array behind the name that ends at <paramref name="nameEnd"/>, its brackets included, and how many numbers it has; null where none stands.</summary>
    public static (int Start, int End, int Count)? After(CandidateText text, int nameEnd)
    {
        var at = text.SkipForward(nameEnd, Space, 4);
        if (!text.Matches(at, "= "))
            return null;

        at = text.SkipForward(at + 1, Space, 12);
        if (text.Matches(at, "new byte[") || text.Matches(at, "new []") || text.Matches(at, "new[]"))
        {
            at = text.SkipForward(at, Type, 20);
            at = text.SkipForward(at, Space, 60);
        }

        return text.IsAt(at, Opening) ? Read(text, at) : null;
    }

    private static (int Start, int End, int Count)? Read(CandidateText text, int open)
    {
        var at = open;
        for (var count = 1; count <= Most + 1; count++)
        {
            at = text.SkipForward(at + 1, Space, 60);
            if (count > 1 && text.IsAt(at, Closing))
                return (open, at + 1, count - 1);

            var end = text.SkipForward(at, Number, 4);
            if (end == at || !AsciiSet.Digits.Contains(text[at]))
                return null;

            at = text.SkipForward(end, Space, 60);
            if (text.IsAt(at, Closing))
                return (open, at + 1, count);
            if (!text.IsAt(at, AsciiSet.Of(',')))
                return null;
        }

        return null;
    }
}
