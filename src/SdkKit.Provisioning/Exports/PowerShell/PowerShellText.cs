using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

internal static partial class PowerShellText
{
    /// <summary>A string in which nothing is an expression; PowerShell takes typographic quotes for quotes, too.</summary>
    public static string Quote(string text) => $"'{AnyQuote().Replace(text, "$0$0")}'";

    [GeneratedRegex("['\u2018\u2019\u201A\u201B]")]
    private static partial Regex AnyQuote();
}
