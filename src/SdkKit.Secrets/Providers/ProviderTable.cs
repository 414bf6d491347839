namespace SdkKit.Secrets.Providers;

/// <summary>
/// Tokens of providers by their published formats, one a row: id | provider | what | pattern | options. Patterns are in the notation of <see cref="PatternParser"/>.
/// Options: <c>check=</c> a checksum of <see cref="TokenCheck"/>; <c>near=</c> words of which one stands near; <c>medium</c> where the shape alone is not telling;
/// <c>says=</c> what the token may do (the rest of the row).
/// </summary>
internal static partial class ProviderTable
{
    public static IEnumerable<string> Rows => new[] { Development, Clouds, Intelligence, Messaging, Business, Operations }
        .SelectMany(static table => table.Split('\n'))
        .Select(static row => row.Trim())
        .Where(static row => row.Length > 0);
}
