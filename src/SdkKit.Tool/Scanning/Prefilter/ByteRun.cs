using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>Bytes of one set in a row.</summary>
internal static class ByteRun
{
    /// <summary>Where the run of <paramref name="set"/> that starts at <paramref name="at"/> ends: there, where none does.</summary>
    public static int EndOf(ReadOnlySpan<byte> text, int at, AsciiSet set)
    {
        while (at < text.Length && set.Contains((char)text[at]))
            at++;
        return at;
    }
}
