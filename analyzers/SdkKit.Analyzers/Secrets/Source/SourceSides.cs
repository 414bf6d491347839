using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Analyzers.Secrets.Source;

/// <summary>What stands on either side of a place in C# source: the next character that is neither blank nor of a comment.</summary>
internal sealed class SourceSides(string text)
{
    /// <summary>No character, or one that nobody knows, as beyond a directive.</summary>
    public const int Unknown = -1;

    /// <summary>Of what the compiler takes.</summary>
    private const int LongestName = 512;

    private static readonly bool[] NameCharacters = Enumerable.Range(0, 128).Select(static c => c == '_' || char.IsLetterOrDigit((char)c)).ToArray();

    private readonly HashSet<int> _directiveEnds = [];

    /// <summary>The comments so far, in the order of the text.</summary>
    public List<TextSpan> Comments { get; } = [];

    public void AddDirective(int end) => _directiveEnds.Add(end);

    /// <summary>Index of the character before <paramref name="at"/>.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public int Before(int at)
    {
        for (var comment = Comments.Count - 1; at > 0;)
        {
            if (char.IsWhiteSpace(text[at - 1]))
            {
                at--;
                continue;
            }

            while (comment >= 0 && Comments[comment].End > at)
                comment--;
            if (comment < 0 || Comments[comment].End != at)
                return _directiveEnds.Count > 0 && _directiveEnds.Contains(at) ? Unknown : at - 1;
            at = Comments[comment].Start;
        }

        return Unknown;
    }

    /// <summary>Index of the character at or behind <paramref name="at"/>.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public int After(int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '#')
                return Unknown;
            if (c == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
                at = EndOfComment(text, at);
            else if (char.IsWhiteSpace(c))
                at++;
            else
                return at;
        }

        return Unknown;
    }

    /// <summary>The character there; a blank for none.</summary>
    public char At(int index) => index < 0 || index >= text.Length ? ' ' : text[index];

    /// <summary>Where the word begins whose last character is at <paramref name="last"/>.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public int StartOfWord(int last)
    {
        for (var limit = Math.Max(0, last - LongestName); last > limit && IsOfName(text[last - 1]);)
            last--;
        return last;
    }

    public int EndOfWord(int start)
    {
        while (start < text.Length && IsOfName(text[start]))
            start++;
        return start;
    }

    /// <summary>Whether the word whose last character is at <paramref name="last"/> is <paramref name="word"/>.</summary>
    public bool EndsWith(int last, string word)
    {
        var start = last + 1 - word.Length;
        return start >= 0 && text[last] == word[word.Length - 1] && string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && (start == 0 || !IsOfName(text[start - 1]));
    }

    /// <summary>Whether <paramref name="word"/> stands at <paramref name="start"/>, and no longer one.</summary>
    public bool StartsWith(int start, string word) =>
        string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && (start + word.Length == text.Length || !IsOfName(text[start + word.Length]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOfName(char c) => c < NameCharacters.Length ? NameCharacters[c] : char.IsLetterOrDigit(c);

    public static int EndOfComment(string text, int start)
    {
        if (text[start + 1] == '/')
            return EndOfLine(text, start);

        var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    /// <summary>Where the line's last character is behind it.</summary>
    public static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        return end > start && text[end - 1] == '\r' ? end - 1 : end;
    }
}
