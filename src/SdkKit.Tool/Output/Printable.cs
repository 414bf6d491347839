using System.Globalization;

namespace SdkKit.Tool.Output;

/// <summary>Text of others (services, file names, files) as a terminal may see it: it moves no cursor, hides nothing and begins no line.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    public static string Line(string text) => text.Any(IsActive) ? string.Concat(text.Select(c => IsActive(c) ? Replacement : c)) : text;

    private static bool IsActive(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
