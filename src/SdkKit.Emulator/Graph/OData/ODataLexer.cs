using System.Text;

namespace SdkKit.Emulator.Graph.OData;

/// <summary>Splits an OData <c>$filter</c> into words, quoted texts (quotes are doubled inside) and symbols.</summary>
internal static class ODataLexer
{
    public static List<ODataToken> Split(string filter)
    {
        var tokens = new List<ODataToken>();
        var position = 0;
        while (position < filter.Length)
        {
            var current = filter[position];
            if (char.IsWhiteSpace(current))
            {
                position++;
            }
            else if (current == '\'')
            {
                tokens.Add(new ODataToken(ODataTokenKind.Text, ReadText(filter, ref position)));
            }
            else if (current is '(' or ')' or ',' or ':')
            {
                tokens.Add(new ODataToken(ODataTokenKind.Symbol, current.ToString()));
                position++;
            }
            else
            {
                tokens.Add(new ODataToken(ODataTokenKind.Word, ReadWord(filter, ref position)));
            }
        }

        tokens.Add(new ODataToken(ODataTokenKind.End, ""));
        return tokens;
    }

    private static string ReadText(string filter, ref int position)
    {
        var text = new StringBuilder();
        for (position++; position < filter.Length; position++)
        {
            if (filter[position] != '\'')
            {
                text.Append(filter[position]);
            }
            else if (position + 1 < filter.Length && filter[position + 1] == '\'')
            {
                text.Append('\'');
                position++;
            }
            else
            {
                position++;
                return text.ToString();
            }
        }

        throw GraphErrors.InvalidFilter("There is an unterminated string literal.");
    }

    // A time of day has colons, so a word that starts with a digit keeps them.
    private static string ReadWord(string filter, ref int position)
    {
        var start = position;
        var isNumber = char.IsAsciiDigit(filter[start]);
        while (position < filter.Length
            && !char.IsWhiteSpace(filter[position])
            && filter[position] is not ('\'' or '(' or ')' or ',')
            && (isNumber || filter[position] != ':'))
        {
            position++;
        }

        return filter[start..position];
    }
}
