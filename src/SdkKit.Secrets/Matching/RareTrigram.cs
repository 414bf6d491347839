using System.Runtime.CompilerServices;

namespace SdkKit.Secrets.Matching;

/// <summary>Chooses the three characters of a literal that ordinary source text holds least often: the prefilter's false hits are its cost.</summary>
internal static class RareTrigram
{
    private const string LettersByFrequency = "etaoinsrhldcumfpgwybvkxjqz";
    private const int Least = 5;

    private static readonly byte[] Letters = RarityOfLetters();

    [MethodImpl(Compilation.AtOnce)]
    public static int IndexIn(string literal)
    {
        var (best, index) = (-1, 0);
        for (var (i, before, last) = (0, 0, 0); i < literal.Length; i++)
        {
            var rarity = Rarity(literal[i]);
            if (i >= 2 && before + last + rarity > best)
                (best, index) = (before + last + rarity, i - 2);
            (before, last) = (last, rarity);
        }

        return index;
    }

    private static int Rarity(char c) => c switch
    {
        >= '0' and <= '9' => 20,
        '~' or '+' => 25,
        '=' => 10,
        ' ' or '-' => 0,
        >= 'A' and <= 'z' when (c | 0x20) is >= 'a' and <= 'z' => Letters[(c | 0x20) - 'a'],
        _ => Least,
    };

    private static byte[] RarityOfLetters()
    {
        var letters = new byte[LettersByFrequency.Length];
        for (var i = 0; i < letters.Length; i++)
            letters[LettersByFrequency[i] - 'a'] = (byte)Math.Max(Least, i);
        return letters;
    }
}
