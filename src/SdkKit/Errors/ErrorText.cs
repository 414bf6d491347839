using System.Text.RegularExpressions;

namespace SdkKit.Errors;

/// <summary>A service's sentence as one line of bounded length in which no token survives, should the service echo one.</summary>
internal static partial class ErrorText
{
    private const int MaxLength = 1024;

    public static string OneLine(string text)
    {
        var line = LineBreaks().Replace(text.Length > MaxLength ? text[..MaxLength] + "…" : text, " ").Trim();
        return Tokens().Replace(line, "***");
    }

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+")]
    private static partial Regex LineBreaks();

    // A JSON Web Token, or whatever follows the word Bearer or an equals sign of a credential parameter.
    [GeneratedRegex(@"eyJ[A-Za-z0-9_\-]{8,}(\.[A-Za-z0-9_\-]*){0,2}|(?<=\bBearer\s+)[A-Za-z0-9_\-\.~+/]{16,}=*|(?<=\b(sig|client_secret)=)[^&\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex Tokens();
}
