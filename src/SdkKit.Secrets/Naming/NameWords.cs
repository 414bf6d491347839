namespace SdkKit.Secrets.Naming;

/// <summary>The words of an identifier or a key, in lower case: <c>OAuth2ClientSecret</c> is <c>o auth client secret</c>.</summary>
internal static class NameWords
{
    private const int Longest = 120;

    public static List<string> Of(string name)
    {
        var words = new List<string>(4);
        var from = Math.Max(0, name.Length - Longest);
        for (var i = from; i < name.Length;)
        {
            if (!IsLetter(name[i]))
            {
                i++;
                continue;
            }

            var end = EndOfWord(name, i);
            words.Add(Lower(name, i, end));
            i = end;
        }

        return words;
    }

    /// <summary>Letters of ASCII alone, and most of them in lower case already.</summary>
    private static string Lower(string name, int start, int end)
    {
        var upper = start;
        while (upper < end && IsLower(name[upper]))
            upper++;
        if (upper == end)
            return name.Substring(start, end - start);

        var letters = new char[end - start];
        for (var i = start; i < end; i++)
            letters[i - start] = (char)(name[i] | 0x20);
        return new string(letters);
    }

    /// <summary>A word is <c>Word</c>, <c>word</c> or <c>WORD</c>; of <c>APIKey</c> the last capital belongs to what follows.</summary>
    private static int EndOfWord(string name, int start)
    {
        var i = start + 1;
        if (!IsUpper(name[start]) || i < name.Length && IsLower(name[i]))
        {
            while (i < name.Length && IsLower(name[i]))
                i++;
            return i;
        }

        while (i < name.Length && IsUpper(name[i]))
            i++;

        // "PASSWORDs" and "APIs" are plurals, "APIKey" is two words.
        return i < name.Length && IsLower(name[i]) && i - start > 1 && !(name[i] == 's' && (i + 1 == name.Length || !IsLower(name[i + 1]))) ? i - 1 : i;
    }

    private static bool IsLetter(char c) => IsLower(c) || IsUpper(c);

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';
}
