using SdkKit.Secrets.Checksums;
using SdkKit.Secrets.Providers;

namespace SdkKit.Secrets.Tests.Generated;

/// <summary>A token made from the pattern that its rule's row shows.</summary>
internal static class GeneratedToken
{
    /// <summary>The shortest token that the first alternative of <paramref name="pattern"/> allows, its characters chosen at random.</summary>
    public static string Of(string pattern, Random random) =>
        string.Concat(PatternParser.Elements(PatternParser.Alternatives(pattern).First()).Select(element => Repeat(element, random)));

    /// <summary>The same, completed with the checksum that its rule verifies.</summary>
    public static string WithChecksum(ProviderRow row, Random random)
    {
        var token = Of(row.Pattern, random);
        return row.Check switch
        {
            TokenCheck.Crc32 => token[..^6] + PrefixedTokenChecksum.Of(token[(token.IndexOf('_', StringComparison.Ordinal) + 1)..^6]),
            TokenCheck.Bech32 => token[..^6] + Bech32.Of("age-secret-key-", token[(token.IndexOf('1', StringComparison.Ordinal) + 1)..^6].ToLowerInvariant()).ToUpperInvariant(),
            _ => token,
        };
    }

    private static string Repeat(PatternElement element, Random random)
    {
        var characters = Enumerable.Range(0, 128).Select(static c => (char)c).Where(element.Set.Contains).ToArray();
        return string.Concat(Enumerable.Range(0, element.Least).Select(_ => characters[random.Next(characters.Length)]));
    }
}
