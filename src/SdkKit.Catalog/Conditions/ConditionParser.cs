using System.Text.RegularExpressions;

namespace SdkKit.Catalog;

/// <summary>Reads conditions into a decision about an action: true, false, or null where only attributes would tell.</summary>
internal sealed class ConditionParser
{
    private const int MaxDepth = 50;

    private static readonly Regex Token = new(
        @"\G\s*(?:(?<text>'(?:[^']|'')*')|(?<attribute>@(?:Principal|Request|Resource|Environment)\s*\[[^\]\r\n]+\])|(?<word>[A-Za-z][A-Za-z0-9_:]*)|(?<number>-?[0-9]+(?:\.[0-9]+)?)|(?<mark>&&|\|\||[!(){},]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    private static readonly Regex Operator = new(
        @"\A(?:ForA(?:ny|ll)OfA(?:ny|ll)Values:)?(?:String(?:Not)?(?:Equals|Starts?With|Like)(?:IgnoreCase)?|Numeric(?:Equals|NotEquals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals)|DateTime(?:Equals|NotEquals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals)|Bool(?:Not)?Equals|Guid(?:Not)?Equals|(?:Not)?IpMatch|ListContains|ListNotContains)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    private readonly string _text;
    private int _position;
    private int _depth;

    public ConditionParser(string text) => _text = text;

    public string? Problem { get; private set; }

    public Func<string, bool?>? Parse()
    {
        var condition = ReadOr();
        if (Problem is null && Peek() is not null)
            Fail("it should end");
        if (Problem is null && _text.Substring(_position).Trim().Length > 0)
            Fail("this means nothing");
        return condition;
    }

    private Func<string, bool?> ReadOr()
    {
        if (++_depth > MaxDepth)
            return Fail("it is nested too deeply");
        var left = ReadAnd();
        while (TakeWord("OR", "||"))
        {
            var (first, second) = (left, ReadAnd());
            left = action => first(action) is true || second(action) is true ? true : first(action) is null || second(action) is null ? null : false;
        }

        _depth--;
        return left;
    }

    private Func<string, bool?> ReadAnd()
    {
        var left = ReadNot();
        while (TakeWord("AND", "&&"))
        {
            var (first, second) = (left, ReadNot());
            left = action => first(action) is false || second(action) is false ? false : first(action) is null || second(action) is null ? null : true;
        }

        return left;
    }

    private Func<string, bool?> ReadNot()
    {
        if (Problem is not null)
            return Unknown;
        if (!TakeWord("NOT", "!"))
            return ReadPrimary();
        if (++_depth > MaxDepth)
            return Fail("it is nested too deeply");
        var inner = ReadNot();
        _depth--;
        return action => !inner(action);
    }

    private Func<string, bool?> ReadPrimary()
    {
        if (Take("("))
        {
            var inner = ReadOr();
            return Require(")", inner);
        }

        if (TakeWord("ActionMatches", ""))
            return ReadMatch(out var pattern) ? action => ActionPattern.IsMatch(pattern, action) : Unknown;
        if (TakeWord("SubOperationMatches", ""))
            return ReadMatch(out _) ? Unknown : Unknown;
        if (TakeWord("Exists", "") || TakeWord("NotExists", ""))
            return ReadOperand() ? Unknown : Fail("an attribute is missing");

        if (!ReadOperand())
            return Fail("an expression is missing");
        if (Peek() is not { } word || !Operator.IsMatch(word))
            return Fail($"'{Peek() ?? "the end"}' is no operator");
        Next();
        return ReadOperand() ? Unknown : Fail("the operator has nothing to compare with");
    }

    /// <summary>An attribute, a literal, or a set of literals in braces.</summary>
    private bool ReadOperand()
    {
        if (Take("{"))
        {
            do
            {
                if (!IsLiteral(Peek()))
                    return false;
                Next();
            }
            while (Take(","));
            return Take("}");
        }

        var token = Peek();
        if (token?[0] != '@' && !IsLiteral(token))
            return false;
        Next();
        return true;
    }

    private bool ReadMatch(out string pattern)
    {
        pattern = "";
        if (!Take("{") || Peek() is not { } text || text[0] != '\'')
        {
            Fail("a text in braces is missing");
            return false;
        }

        pattern = text.Substring(1, text.Length - 2);
        Next();
        if (Take("}"))
            return true;
        Fail("'}' is missing");
        return false;
    }

    private static bool IsLiteral(string? token) => token is not null
        && (token[0] == '\'' || token[0] == '-' || char.IsDigit(token[0]) || token.Equals("true", StringComparison.OrdinalIgnoreCase) || token.Equals("false", StringComparison.OrdinalIgnoreCase));

    private static bool? Unknown(string action) => null;

    private Func<string, bool?> Require(string mark, Func<string, bool?> inner) => Problem is not null || Take(mark) ? inner : Fail($"'{mark}' is missing");

    private bool TakeWord(string word, string mark) => Take(word) || (mark.Length > 0 && Take(mark));

    private bool Take(string wanted)
    {
        if (Problem is not null || !string.Equals(Peek(), wanted, StringComparison.OrdinalIgnoreCase))
            return false;
        Next();
        return true;
    }

    private string? Peek() => Token.Match(_text, _position) is { Success: true } match ? match.Value.Trim() : null;

    private void Next() => _position += Token.Match(_text, _position).Length;

    private Func<string, bool?> Fail(string reason)
    {
        Problem ??= $"{reason} at character {_position + 1}";
        return Unknown;
    }
}
