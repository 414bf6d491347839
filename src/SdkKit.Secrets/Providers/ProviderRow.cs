namespace SdkKit.Secrets.Providers;

/// <summary>A row of <see cref="ProviderTable"/>.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Provider">Who issues the token, and where it is revoked.</param>
/// <param name="What">What the token is, in the singular.</param>
/// <param name="Pattern">Its shape.</param>
/// <param name="Check">How its checksum is verified.</param>
/// <param name="Near">Words of which one stands near, in lower case; empty where the shape alone tells.</param>
/// <param name="IsMedium">The shape alone is not telling, or the token can do little.</param>
/// <param name="Grants">What it may do.</param>
internal sealed record ProviderRow(string Id, string Provider, string What, string Pattern, TokenCheck Check, string[] Near, bool IsMedium, string? Grants)
{
    private const string Says = "says=";

    public static ProviderRow Parse(string row)
    {
        var columns = row.TrimEnd('|').Split([" | "], StringSplitOptions.None);
        var options = columns.Length > 4 ? columns[4] : "";
        var says = options.IndexOf(Says, StringComparison.Ordinal);
        var words = (says < 0 ? options : options.Substring(0, says)).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return new ProviderRow(
            columns[0].Trim(), columns[1].Trim(), columns[2].Trim(), columns[3].Trim(),
            Option(words, "check=") switch { "crc32" => TokenCheck.Crc32, "bech32" => TokenCheck.Bech32, _ => TokenCheck.None },
            Option(words, "near=")?.Split(',') ?? [],
            words.Contains("medium"),
            says < 0 ? null : options.Substring(says + Says.Length));
    }

    private static string? Option(string[] words, string name) =>
        words.FirstOrDefault(word => word.StartsWith(name, StringComparison.Ordinal))?.Substring(name.Length);
}
