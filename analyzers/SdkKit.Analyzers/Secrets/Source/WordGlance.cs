namespace SdkKit.Analyzers.Secrets.Source;

/// <summary>Tells most words that are none of a few: a bit for the first letter and the length of each.</summary>
internal sealed class WordGlance
{
    private readonly ulong[] _letters = new ulong[64];

    public WordGlance(IEnumerable<string> words)
    {
        foreach (var word in words)
            Add(word);
    }

    public void Add(string word) => _letters[word.Length & 63] |= 1UL << (word[0] & 63);

    public bool MayBe(string text, int start, int end) => end > start && (_letters[end - start & 63] >> (text[start] & 63) & 1) != 0;
}
