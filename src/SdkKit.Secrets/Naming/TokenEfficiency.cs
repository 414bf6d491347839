namespace SdkKit.Secrets.Naming;

/// <summary>
/// The pieces that a value falls into: a word is one piece however long, random letters fall apart. Few characters a piece mean that a generator, not a
/// person, chose them; the idea is that of counting a language model's tokens, with words told apart by <see cref="NaturalLanguage"/>.
/// </summary>
internal readonly record struct TokenEfficiency
{
    /// <summary>Up to this many characters a piece a value is taken for random.</summary>
    public const double MostOfRandom = 2.75;

    /// <summary>Characters a piece, separators left out.</summary>
    public double CharactersPerPiece { get; private init; }

    /// <summary>Letters that stand in words.</summary>
    public int NaturalLetters { get; private init; }

    /// <summary>Letters that stand in runs that are no words.</summary>
    public int UnnaturalLetters { get; private init; }

    public int Digits { get; private init; }

    /// <summary>Characters that are neither letters, digits nor separators.</summary>
    public int Symbols { get; private init; }

    public bool IsRandom => CharactersPerPiece <= MostOfRandom;

    public static TokenEfficiency Of(string value)
    {
        var (pieces, counted, natural, unnatural, digits, symbols) = (0, 0, 0, 0, 0, 0);
        for (var i = 0; i < value.Length;)
        {
            var start = i;
            if (IsLetter(value[i]))
            {
                i = EndOfWord(value, i);
                var isWord = NaturalLanguage.IsWord(value, start, i - start);
                pieces += isWord ? 1 : (i - start + 1) / 2;
                if (isWord && i - start > 2)
                    natural += i - start;
                else if (!isWord)
                    unnatural += i - start;
            }
            else if (value[i] is >= '0' and <= '9')
            {
                while (i < value.Length && value[i] is >= '0' and <= '9')
                    i++;
                digits += i - start;
                pieces += (i - start + 2) / 3;
            }
            else
            {
                i++;
                if (value[start] is '-' or '_' or '.' or ' ' or '/' or ':' or '\\')
                    continue;
                symbols++;
                pieces++;
            }

            counted += i - start;
        }

        return new TokenEfficiency
        {
            CharactersPerPiece = pieces == 0 ? double.MaxValue : (double)counted / pieces,
            NaturalLetters = natural,
            UnnaturalLetters = unnatural,
            Digits = digits,
            Symbols = symbols,
        };
    }

    /// <summary>A word ends where the case turns: <c>Word</c>, <c>word</c>, <c>WORD</c>.</summary>
    private static int EndOfWord(string value, int start)
    {
        var i = start + 1;
        if (value[start] >= 'a' || i < value.Length && value[i] is >= 'a' and <= 'z')
        {
            while (i < value.Length && value[i] is >= 'a' and <= 'z')
                i++;
            return i;
        }

        while (i < value.Length && value[i] is >= 'A' and <= 'Z')
            i++;
        return i;
    }

    private static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';
}
