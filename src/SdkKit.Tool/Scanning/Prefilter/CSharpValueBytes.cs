using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Whether what stands behind a word in C# source can give the name that holds it a value: by the forms that <c>CSharpText</c> and <c>ByteArray</c> of the engine read in code
/// and <see cref="ReadValueBytes"/> in texts. Says yes wherever only the engine can tell; most words are parts of types, parameters and calls, and no file has to be decoded for them.
/// </summary>
internal static class CSharpValueBytes
{
    /// <summary>Whatever is longer is left to the engine, so that no text is read over and over.</summary>
    private const int Farthest = 200;

    /// <summary>Length of <c>new byte[</c>.</summary>
    private const int LongestNew = 9;

    private static readonly AsciiSet Identifier = new("0-9A-Za-z_");
    private static readonly AsciiSet KeyCharacters = new("0-9A-Za-z_.:/$@ -");
    private static readonly AsciiSet Space = new(" \t\r\n\v\f");
    private static readonly AsciiSet Operator = new("=:!?>+( \t\r\n\v\f");
    private static readonly AsciiSet Construction = new("0-9A-Za-z_ \t\r\n\v\f");
    private static readonly AsciiSet KeyEnd = new("\"{ \t\r\n\v\f");
    private static readonly AsciiSet BehindKey = new(",)]=:? \t\r\n\v\f");

    /// <param name="text">The source.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="source">The same source.</param>
    public static bool MayFollow(ReadOnlySpan<byte> text, int start, int end, ref CSharpSource source)
    {
        var near = text[..Math.Min(text.Length, end + Farthest)];
        return IsSymbolValue(near, start) || IsByteArray(near, end) || IsKeyValue(near, start) || ReadValueBytes.MayFollow(near, start) && !source.IsCode(start);
    }

    /// <summary><c>name = "…"</c>, <c>name: new("…")</c>, <c>WithName("…")</c>.</summary>
    private static bool IsSymbolValue(ReadOnlySpan<byte> text, int start)
    {
        var end = ByteRun.EndOf(text, start, Identifier);
        if (IsUnknown(text, end))
            return true;

        var value = ByteRun.EndOf(text, end, Operator);
        if (IsUnknown(text, value))
            return true;
        if (value == ByteRun.EndOf(text, end, Space))
            return false;
        if (text[value..].StartsWith("new"u8))
        {
            value = ByteRun.EndOf(text, value, Construction);
            value = ByteRun.EndOf(text, value, Operator);
        }

        return IsLiteral(text, value);
    }

    /// <summary><c>key = new byte[] { … }</c>, <c>key = [ … ]</c>.</summary>
    private static bool IsByteArray(ReadOnlySpan<byte> text, int end)
    {
        var sign = text[ByteRun.EndOf(text, end, Space)..];
        if (!sign.StartsWith("= "u8))
            return sign.Length < 2;

        var value = sign[ByteRun.EndOf(sign, 1, Space)..];
        return value.Length < LongestNew || value[0] is (byte)'{' or (byte)'[' || value.StartsWith("new byte["u8) || value.StartsWith("new []"u8) || value.StartsWith("new[]"u8);
    }

    /// <summary><c>{ "name", "value" }</c>, <c>["name"] = "value"</c>.</summary>
    private static bool IsKeyValue(ReadOnlySpan<byte> text, int start)
    {
        var end = ByteRun.EndOf(text, start, KeyCharacters);
        if (IsUnknown(text, end))
            return true;

        var sign = ByteRun.EndOf(text, end, KeyEnd);
        if (IsUnknown(text, sign))
            return true;
        if (text[end..sign].IndexOfAny("\"{\r\n"u8) < 0)
            return false;

        var value = ByteRun.EndOf(text, sign, BehindKey);
        return value > sign && IsLiteral(text, value);
    }

    private static bool IsLiteral(ReadOnlySpan<byte> text, int at) => IsUnknown(text, at) || text[at] is (byte)'"' or (byte)'@' or (byte)'$';

    /// <summary>A letter or a blank beyond ASCII, a character literal, which the engine steps over, or too far to read.</summary>
    private static bool IsUnknown(ReadOnlySpan<byte> text, int at) => at >= text.Length || text[at] is >= 128 or (byte)'\'';
}
