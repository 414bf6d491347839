using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

internal static partial class MarkdownText
{
    /// <summary>A value to copy: exactly as it is, whatever it holds. Its fence is longer than any run of backticks within.</summary>
    public static string Code(string text)
    {
        var fence = new string('`', Backticks().Matches(text).Select(run => run.Length).DefaultIfEmpty().Max() + 1);
        var space = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return $"{fence}{space}{text}{space}{fence}";
    }

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
