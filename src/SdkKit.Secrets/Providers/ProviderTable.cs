namespace SdkKit.Secrets.Providers;

/// <summary>
/// Tokens of providers by their published formats, one a row: id | provider | what | pattern | options. Patterns are in the notation of <see cref="PatternParser"/>.
/// Options: <c>check=</c> a checksum of <see cref="TokenCheck"/>; <c>near=</c> words of which one stands near; <c>medium</c> where the shape alone is not telling;
/// <c>says=</c> what the token may do (the rest of the row).
/// </summary>
internal static partial class ProviderTable
{
    public static IReadOnlyList<string> Rows { get; } = Split(Development, Clouds, Intelligence, Messaging, Business, Operations);

    private static List<string> Split(params string[] tables)
    {
        var rows = new List<string>();
        foreach (var table in tables)
        {
            foreach (var line in table.Split('\n'))
            {
                if (line.Trim() is { Length: > 0 } row)
                    rows.Add(row);
            }
        }

        return rows;
    }
}
