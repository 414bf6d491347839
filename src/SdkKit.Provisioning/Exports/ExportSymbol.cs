namespace SdkKit.Provisioning;

/// <summary>Names that other languages take as identifiers, made of names that people gave.</summary>
internal static class ExportSymbol
{
    /// <summary><c>User.Read.All</c> as <c>userReadAll</c>.</summary>
    public static string Camel(string name)
    {
        var pascal = string.Concat(Words(name).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    /// <summary><c>Log Analytics Reader</c> as <c>log_analytics_reader</c>.</summary>
    public static string Snake(string name) => string.Join('_', Words(name).Select(word => word.ToLowerInvariant()));

    /// <summary>Letters and digits of ASCII, which every language allows; a name without any, or with a digit first, gets an x.</summary>
    private static string[] Words(string name)
    {
        var words = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var first, ..] && char.IsAsciiLetter(first[0]) ? words : ["x", .. words];
    }
}
