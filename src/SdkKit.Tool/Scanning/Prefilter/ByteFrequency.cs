using SdkKit.Secrets.Naming;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>How often a byte stands in source text and configuration: what the prefilter's false hits cost is weighed with it.</summary>
internal static class ByteFrequency
{
    private const double Rare = 0.0005;

    /// <summary>Counted over 22,000 files of many languages, from the space to the tilde; each letter is one and a half times the one before it.</summary>
    private const string Levels = "uemkgcflmmmennomlkkiiiihhiljlmlcfmjmlnkjjmeillmmlemnnjihihghhhaphqmppsonnqhlppqqphqqrolllniifid";

    private static readonly double[] Shares = [.. Enumerable.Range(0, 256).Select(ShareOf)];

    /// <summary>Its share of all bytes, roughly.</summary>
    public static double Of(int value) => Shares[value];

    /// <summary>How many of the letters behind the first two are the third, roughly; null where one of them is no letter.</summary>
    public static double? Behind(byte first, byte second, byte third) =>
        char.IsAsciiLetter((char)first) && char.IsAsciiLetter((char)second) && char.IsAsciiLetter((char)third)
            ? Math.Pow(2, -NaturalLanguage.BitsOf((char)first, (char)second, (char)third))
            : null;

    private static double ShareOf(int value) => value switch
    {
        '\n' => 0.023,
        '\t' => 0.01,
        >= ' ' and <= '~' => 0.00005 * Math.Pow(1.5, Levels[value - ' '] - 'a'),
        _ => Rare,
    };
}
