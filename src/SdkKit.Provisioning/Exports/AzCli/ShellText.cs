using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

/// <summary>Text as one word of a POSIX shell, quoted as a person would and so that shellcheck has nothing to ask.</summary>
internal static partial class ShellText
{
    public static string Quote(string text) => text switch
    {
        _ when Plain().IsMatch(text) => text,
        _ when !Special().IsMatch(text) => $"'{text}'",
        _ => $"\"{SpecialInDoubleQuotes().Replace(text, "\\$0")}\"",
    };

    [GeneratedRegex(@"\A[A-Za-z0-9_./:@%+,=-]+\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"['$`\\]")]
    private static partial Regex Special();

    [GeneratedRegex("[\"$`\\\\]")]
    private static partial Regex SpecialInDoubleQuotes();
}
