namespace SdkKit.Analyzers.Secrets.Source;

/// <summary>Tells most words that are none of a few, by their last letters, so that nobody has to look where a word begins.</summary>
internal sealed class WordGlance
{
    private const int Letters = 3;
    private const int Bits = 12;

    private readonly ulong[] _endings = new ulong[1 << Bits - 6];

    public WordGlance(IEnumerable<string> words)
    {
        foreach (var word in words)
            Add(word);
    }

    public void Add(string word)
    {
        if (word.Length < Letters)
            return;

        var ending = EndingOf(word, word.Length - 1);
        _endings[ending >> 6] |= 1UL << (ending & 63);
    }

    /// <summary>Whether a word that ends with the character at <paramref name="last"/> may be one of them; every short one may.</summary>
    public bool MayEnd(string text, int last)
    {
        if (last < Letters - 1 || !SourceSides.IsOfName(text[last - 1]) || !SourceSides.IsOfName(text[last - 2]))
            return true;

        var ending = EndingOf(text, last);
        return (_endings[ending >> 6] >> (ending & 63) & 1) != 0;
    }

    private static int EndingOf(string text, int last) => (text[last] * 0x9E37 + text[last - 1] * 0x85EB + text[last - 2] * 0xC2B3) >> 4 & (1 << Bits) - 1;
}
