using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>Reads what stands between the brackets of a template's string. Source: "Template syntax and expressions".</summary>
internal sealed class ExpressionParser
{
    // Deeper than any compiler writes, and far from the end of the stack.
    private const int MaxDepth = 100;

    private readonly string _text;
    private int _position;
    private int _depth;

    private ExpressionParser(string text) => _text = text;

    /// <summary>Whether a string is an expression: it stands in brackets, of which the first is not doubled.</summary>
    public static bool IsExpression(string text) => text is ['[', not '[', .., ']'];

    public static Expression Parse(string bracketed)
    {
        var parser = new ExpressionParser(bracketed[1..^1]);
        var expression = parser.ReadExpression();
        parser.SkipSpace();
        return parser._position == parser._text.Length ? expression : throw parser.Wrong();
    }

    private Expression ReadExpression()
    {
        Descend();
        var depth = _depth;
        var expression = ReadPrimary();
        while (true)
        {
            // What is asked of a value is around the value's own expression.
            SkipSpace();
            if (Take('.'))
            {
                Descend();
                expression = new Expression.Access(expression, new Expression.Literal(ReadName()));
            }
            else if (Take('['))
            {
                Descend();
                expression = new Expression.Access(expression, ReadExpression());
                Require(']');
            }
            else
            {
                _depth = depth - 1;
                return expression;
            }
        }
    }

    private void Descend()
    {
        if (++_depth > MaxDepth)
        {
            throw TemplateErrors.Invalid("The template language expression is nested too deeply.");
        }
    }

    private Expression ReadPrimary()
    {
        SkipSpace();
        if (Peek() == '\'')
        {
            return new Expression.Literal(ReadText());
        }

        if (char.IsAsciiDigit(Peek()) || Peek() == '-')
        {
            return new Expression.Literal(ReadNumber());
        }

        var name = ReadName();
        Require('(');
        return new Expression.Call(name, ReadArguments());
    }

    private List<Expression> ReadArguments()
    {
        var arguments = new List<Expression>();
        SkipSpace();
        if (Take(')'))
        {
            return arguments;
        }

        do
        {
            arguments.Add(ReadExpression());
            SkipSpace();
        }
        while (Take(','));
        Require(')');
        return arguments;
    }

    private string ReadText()
    {
        var text = new StringBuilder();
        _position++;
        while (_position < _text.Length)
        {
            if (_text[_position] != '\'')
            {
                text.Append(_text[_position++]);
            }
            else if (_position + 1 < _text.Length && _text[_position + 1] == '\'')
            {
                text.Append('\'');
                _position += 2;
            }
            else
            {
                _position++;
                return text.ToString();
            }
        }

        throw Wrong();
    }

    private JsonValue ReadNumber()
    {
        var start = _position++;
        while (char.IsAsciiDigit(Peek()))
        {
            _position++;
        }

        return long.TryParse(_text.AsSpan(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : throw Wrong();
    }

    private string ReadName()
    {
        SkipSpace();
        var start = _position;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() is '_' or '$')
        {
            _position++;
        }

        return _position > start ? _text[start.._position] : throw Wrong();
    }

    private void Require(char expected)
    {
        SkipSpace();
        if (!Take(expected))
        {
            throw Wrong();
        }
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        _position++;
        return true;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Peek()))
        {
            _position++;
        }
    }

    private AzureErrorException Wrong() => TemplateErrors.Invalid(
        $"The template language expression '{_text}' is not valid: the character at position {_position + 1} is not expected. Please see https://aka.ms/arm-functions for usage details.");
}
