using System.Runtime.CompilerServices;
using SdkKit.Secrets.Assignments;
using SdkKit.Secrets.Naming;

namespace SdkKit.Secrets.Matching;

/// <summary>
/// Whether the name that holds an anchor may be given a value that is worth judging: by the forms that <see cref="Assignments.AssignmentReader"/> reads in literals and in
/// comments, of which the rare ones are taken for possible at their first sign. A word of a language is no value there.
/// </summary>
internal static class ValueGlance
{
    private const int LongestName = 80;
    private const int LongestGap = 48;

    /// <summary>Of a password; see <see cref="NamedValueVerdict"/>.</summary>
    private const int ShortestValue = 5;

    /// <summary>Of a key that a sentence holds; see <see cref="ValueText.IsKeyLike"/>.</summary>
    private const int ShortestKey = 20;

    /// <summary>From a name in code to the literal that it is given.</summary>
    private const int FarthestLiteral = 400;

    private const string Value = "value";

    /// <inheritdoc cref="SequelGlance.MayFollow"/>
    [MethodImpl(Compilation.AtOnce)]
    public static bool MayFollow(string text, int anchor, int from, int to, SourcePart part)
    {
        if (part == SourcePart.Code && text.IndexOf('"', anchor, Math.Min(to - anchor, FarthestLiteral)) >= 0)
            return true;

        var name = anchor + 1;
        while (name < to && name < anchor + LongestName && IsOfName(text[name]))
            name++;
        while (name > anchor + 1 && text[name - 1] is '.' or '-')
            name--;

        if (part == SourcePart.Code && IsArray(text, name, to))
            return true;

        // Behind its name stands at least one sign, and the value.
        if (to - name <= ShortestValue)
            return false;

        var wasQuoted = IsQuote(text[name]);
        var at = SkipBlank(text, wasQuoted ? name + 1 : name, to);
        if (at < to && text[at] is ']' or ')')
            at = SkipBlank(text, at + 1, to);
        if (to - at < ShortestValue)
            return false;

        var isValue = text[at] switch
        {
            '%' or '\\' or '&' => true,
            ':' or '=' or '?' or '!' or '.' or '+' or '>' or '|' => IsValueBehindSigns(text, at, to),
            ',' or '(' => (wasQuoted || text[at] == '(') && IsQuote(text[SkipSpace(text, at + 1, to)]),
            '"' or '\'' or '`' => !wasQuoted && IsQuotedValue(text, at, to),
            _ => IsType(text, at, to),
        };

        // Where only a blank stands between, it is a value behind an option, or a key in a sentence.
        return isValue || HasValueMember(text, at, to) || at > name && text[at - 1] is ' ' or '\t'
            && (part != SourcePart.Literal && (SequelGlance.RunLength(text, at, to, ShortestKey) == ShortestKey || IsCall(text, at, to)) || IsOption(text, anchor, from));
    }

    /// <summary><c>getenv("NAME", "…")</c>, of which the value is the second argument.</summary>
    private static bool IsCall(string text, int at, int to)
    {
        var end = at;
        while (end < to && end < at + Fallback.LongestCall && text[end] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '.')
            end++;
        return end > at && end < to && text[end] == '(';
    }

    /// <summary><c>= new byte[]</c>, <c>= {</c>, <c>= [</c>: bytes.</summary>
    private static bool IsArray(string text, int name, int to)
    {
        var at = name;
        while (at < to && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;
        if (at == to || text[at] != '=')
            return false;

        for (at++; at < to && text[at] is ' ' or '\t' or '\r' or '\n';)
            at++;
        return at < to && (text[at] is '{' or '[' || at + 2 < to && text[at] == 'n' && text[at + 1] == 'e' && text[at + 2] == 'w');
    }

    private static bool IsValueBehindSigns(string text, int at, int to)
    {
        var isAssignment = false;
        var start = at;
        for (; at < to && text[at] is ':' or '=' or '?' or '!' or '.' or '+' or '>' or '|'; at++)
            isAssignment |= text[at] is ':' or '=' or '>' || at > start && text[at] == text[at - 1] && text[at] is '?' or '|';
        if (!isAssignment)
            return false;
        if (text[start] == '>' && HasValueMember(text, at, to))
            return true;

        var isComparison = at > start + 1;
        at = SkipSpace(text, at, to);
        if (IsQuote(text[at]))
            return IsQuotedValue(text, at, to);
        if (text[at] == '<')
            return false;

        // A prefix such as b or @ may stand before a quote, and a quote may be written as an escape.
        return text[at] == '&' || IsQuote(text[Math.Min(to - 1, at + 1)]) || IsType(text, at, to)
            || IsCall(text, at, to) || SequelGlance.RunLength(text, at, to, ShortestValue) == ShortestValue && (isComparison || !IsPlainWord(text, at, to));
    }

    /// <summary>Long enough up to the quote that ends it in the same line, if no escape comes before that.</summary>
    private static bool IsQuotedValue(string text, int at, int to)
    {
        var end = at + 1;
        while (end < to && text[end] != text[at] && text[end] is not ('\n' or '\r'))
            end++;
        return end < to && (text[end - 1] == '\\' || text[end] == text[at] && end > at + ShortestValue);
    }

    /// <summary>A word and what ends it: such a value is turned down under every name, unless a secret is compared with it.</summary>
    public static bool IsPlainWord(string text, int start, int to)
    {
        if ((text[start] | 0x20) is not (>= 'a' and <= 'z'))
            return false;

        var end = start + 1;
        while (end < to && text[end] is >= 'a' and <= 'z')
            end++;
        return IsEnd(text, end, to) && !IsScheme(text, start, end, to) && NaturalLanguage.IsWord(text, start, end - start);
    }

    /// <summary>Of a header, whose value stands behind it.</summary>
    private static bool IsScheme(string text, int start, int end, int to) =>
        end < to && text[end] == ' ' && (IsSame(text, start, end, "bearer") || IsSame(text, start, end, "token"));

    private static bool IsSame(string text, int start, int end, string word) =>
        end - start == word.Length && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsEnd(string text, int at, int to) =>
        at == to || text[at] is <= ' ' or '<' or ',' || text[at] is '.' or ';' or ')' && (at + 1 == to || text[at + 1] is <= ' ' or '<');

    /// <summary>The value stands in a member of its own, which is called so.</summary>
    private static bool HasValueMember(string text, int at, int to)
    {
        var limit = Math.Min(to, at + LongestGap);
        if (at + 1 < to && text[at] == '<' && text[at + 1] == '/')
        {
            while (at < limit && text[at] != '>')
                at++;
            at++;
        }

        while (at < limit && text[at] is ' ' or '\t' or '\r' or '\n' or ',' or '"' or '\'' or '<' or '-')
            at++;
        if (at + Value.Length >= to || !IsSame(text, at, at + Value.Length, Value))
            return false;

        at += Value.Length;
        return text[SkipBlank(text, Math.Min(to - 1, IsQuote(text[at]) ? at + 1 : at), to - 1)] is '=' or ':' or '>' or '\\' or '&';
    }

    /// <summary><c>name string = "…"</c>.</summary>
    private static bool IsType(string text, int at, int to)
    {
        if (at + 2 >= to || text[at] == '&')
            return at + 2 < to && text[at + 1] is 's' or '\'';
        if (text[at] is not ('s' or 'S') || text[at + 1] != 't' || text[at + 2] != 'r')
            return false;

        while (at < to && text[at] is >= 'a' and <= 'z' or 'S')
            at++;
        at = SkipBlank(text, at, to);
        return at < to && text[at] is '=' or '?';
    }

    /// <summary>The name starts with a dash.</summary>
    private static bool IsOption(string text, int anchor, int from)
    {
        var start = anchor;
        while (start > from && start > anchor - LongestName && (IsOfName(text[start - 1]) || text[start - 1] is ':' or '$'))
            start--;
        return text[start] == '-';
    }

    private static bool IsOfName(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '.' or '-';

    private static bool IsQuote(char c) => c is '"' or '\'' or '`';

    private static int SkipBlank(string text, int at, int to)
    {
        while (at < to && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    /// <summary>At most to the last character.</summary>
    private static int SkipSpace(string text, int at, int to)
    {
        while (at < to - 1 && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;
        return Math.Min(at, to - 1);
    }
}
