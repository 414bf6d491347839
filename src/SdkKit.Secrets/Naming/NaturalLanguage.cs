namespace SdkKit.Secrets.Naming;

/// <summary>Tells words that people write from letters that a generator chose, by how surprising each letter is behind the two before it.</summary>
internal static class NaturalLanguage
{
    private const int Letters = 27;
    private const double DigitsPerBit = 1.25;

    /// <summary>Average bits per letter under which a run of letters reads as a word; shorter runs prove less and need a lower average.</summary>
    private const double LongestSurprise = 5.1;

    /// <summary>Whether the letters at <paramref name="start"/> read as a word or as words written together.</summary>
    public static bool IsWord(string text, int start, int length) => length < 3 || BitsPerLetter(text, start, length) < (length < 6 ? LongestSurprise - 0.2 : LongestSurprise);

    public static double BitsPerLetter(string text, int start, int length)
    {
        var (before, last, sum) = (0, 0, 0);
        for (var i = start; i <= start + length; i++)
        {
            var letter = i < start + length ? Letter(text[i]) : 0;
            sum += Surprise(before, last, letter);
            (before, last) = (last, letter);
        }

        return sum / DigitsPerBit / (length + 1);
    }

    /// <summary>How surprising, in bits, a letter of either case is behind the two letters before it.</summary>
    public static double BitsOf(char before, char last, char letter) => Surprise(Letter(before), Letter(last), Letter(letter)) / DigitsPerBit;

    private static int Letter(char c) => (c | 0x20) - 'a' + 1;

    private static int Surprise(int before, int last, int letter)
    {
        var index = (before * Letters + last) * Letters + letter;
        var digit = TrigramTable.Digits[index + index / TrigramTable.LineLength];
        return digit <= '9' ? digit - '0' : digit - 'a' + 10;
    }
}
