using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Structure;

/// <summary>A key of a fixed number of bytes, written in base64 (or its url-safe form).</summary>
internal sealed record Base64Key(int Start, int Length, string Text, byte[] Bytes)
{
    /// <summary>Reads the key of exactly <paramref name="byteCount"/> bytes that starts at <paramref name="start"/>; null when there is none.</summary>
    public static Base64Key? Read(CandidateText text, int start, int byteCount, bool urlSafe = false)
    {
        var digits = DigitCount(byteCount);
        var padding = (3 - byteCount % 3) % 3;
        if (start < 0 || start + digits > text.Length || text.SkipForward(start, urlSafe ? AsciiSet.Base64Url : AsciiSet.Base64, digits) != start + digits)
            return null;

        var length = digits + (text.Matches(start + digits, new string('=', padding)) ? padding : 0);
        var key = text.Slice(start, digits);
        return TryDecode(key, urlSafe, out var bytes) ? new Base64Key(start, length, text.Slice(start, length), bytes) : null;
    }

    /// <summary>Digits without padding.</summary>
    public static int DigitCount(int byteCount) => (byteCount * 8 + 5) / 6;

    /// <summary>Decodes digits without padding.</summary>
    public static bool TryDecode(string digits, bool urlSafe, out byte[] bytes)
    {
        bytes = [];
        if (digits.Length % 4 == 1)
            return false;

        var standard = urlSafe ? digits.Replace('-', '+').Replace('_', '/') : digits;
        try
        {
            bytes = Convert.FromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
