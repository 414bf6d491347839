namespace SdkKit.Secrets.Matching;

/// <summary>Chooses the three characters of a literal that ordinary source text holds least often: the prefilter's false hits are its cost.</summary>
internal static class RareTrigram
{
    private const string LettersByFrequency = "etaoinsrhldcumfpgwybvkxjqz";

    public static int IndexIn(string literal)
    {
        var best = 0;
        for (var i = 1; i + 2 < literal.Length; i++)
        {
            if (Rarity(literal, i) > Rarity(literal, best))
                best = i;
        }

        return best;
    }

    private static int Rarity(string literal, int index) => Rarity(literal[index]) + Rarity(literal[index + 1]) + Rarity(literal[index + 2]);

    private static int Rarity(char c) => c switch
    {
        >= '0' and <= '9' => 20,
        '~' or '+' => 25,
        '=' => 10,
        ' ' or '-' => 0,
        _ => Math.Max(5, LettersByFrequency.IndexOf(char.ToLowerInvariant(c))),
    };
}
