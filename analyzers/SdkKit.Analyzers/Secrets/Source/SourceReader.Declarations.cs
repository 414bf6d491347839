using System.Runtime.CompilerServices;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Secrets.Matching;

namespace SdkKit.Analyzers.Secrets.Source;

/// <content>Assignments, bodies and lists of elements.</content>
internal sealed partial class SourceReader
{
    private const int FewestElements = 4;
    private const int LongestElements = 200;

    private static readonly string[] BeforeAccessor = ["get", "readonly", "internal", "private", "protected", "public"];

    /// <summary>Where the name ends that is given what is read now, and that of the property whose body this is.</summary>
    private int _owner = None;
    private int _property = None;

    [MethodImpl(Compilation.AtOnce)]
    private void ReadEquals()
    {
        var equals = _at++;
        var next = _sides.At(_at);
        var before = _sides.At(equals - 1);
        if (next == '=' || before is '!' or '<' or '>')
        {
            _at += next == '=' ? 1 : 0;
            return;
        }

        _owner = None;
        _additions = 0;
        var isArrow = next == '>';
        _at += isArrow ? 1 : 0;
        if (before is '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^' or '?')
            return;

        var last = _sides.Before(equals);
        var c = _sides.At(last);
        if (SourceSides.IsOfName(c))
            Own(last, equals, isArrow);
        else if (c == '}')
            _owner = _property;
        else if (c == ']' && !isArrow && IsHeaderBefore(last))
            _places.Credentials.Add(equals);
    }

    [MethodImpl(Compilation.AtOnce)]
    private void Own(int last, int equals, bool isArrow)
    {
        _owner = isArrow && _sides.EndsWith(last, "get") ? _property : last;
        if (MayBeTextAt(_sides.After(_at)))
            AddDeclared(last);
        if (!isArrow && Telling.MayEnd(_text, last) && CredentialApis.Table.IsNamed(WordAt(last).Text(_text)))
            _places.Credentials.Add(equals);
    }

    /// <summary>Whether a value that begins there may be a text: no number, and neither null, nor true or false.</summary>
    private bool MayBeTextAt(int start) => _sides.At(start) switch
    {
        >= '0' and <= '9' => _sides.At(_sides.After(_sides.EndOfWord(start))) == '+',
        'n' => !_sides.StartsWith(start, "null"),
        't' => !_sides.StartsWith(start, "true"),
        'f' => !_sides.StartsWith(start, "false"),
        _ => true,
    };

    /// <summary>What may be declared stands behind its type, or behind another that is declared with it; a variable that is, is looked for in its body.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private void AddDeclared(int last)
    {
        var name = WordAt(last);
        var start = _sides.At(name.Start - 1) == '@' ? name.Start - 1 : name.Start;
        var before = _sides.Before(start);
        var c = _sides.At(before);
        if (before < 0 || (SourceSides.IsOfName(c) ? !_sides.EndsWith(before, "var") : c is '>' or ']' or '?' or ',' or ')' or '*'))
            _places.Declared.Add(new NamePlace(HashOf(name), start));
    }

    /// <summary>A brace or a bracket: of a body, an index, or of elements that may be a text.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private void ReadList()
    {
        var list = _at++;
        if (_text[list] == '{')
            ReadBody(list);
        var first = _sides.After(_at);
        if (first >= 0 && _text[first] is '\'' or >= '0' and <= '9' && HasElements(first))
            _places.Texts.Add(list);
    }

    private void ReadBody(int brace)
    {
        _owner = None;
        var last = _sides.Before(brace);
        if (!SourceSides.IsOfName(_sides.At(last)))
            return;
        if (_sides.EndsWith(last, "get"))
        {
            _owner = _property;
            return;
        }

        if (IsAccessorOrStatement(last))
            return;
        _property = last;
        if (MayBeAccessor(_sides.After(brace + 1)))
            AddDeclared(last);
    }

    private bool IsAccessorOrStatement(int last) => _text[last] is 't' or 'e' or 'o' or 'y'
        && (_sides.EndsWith(last, "set") || _sides.EndsWith(last, "init") || _sides.EndsWith(last, "else") || _sides.EndsWith(last, "do") || _sides.EndsWith(last, "try") || _sides.EndsWith(last, "finally"));

    /// <summary>Whether the getter of a property may begin there.</summary>
    private bool MayBeAccessor(int start) => start < 0 || _text[start] is '[' || Array.Exists(BeforeAccessor, word => _sides.StartsWith(start, word));

    /// <summary>Whether as many commas follow as elements of a text have.</summary>
    private bool HasElements(int at)
    {
        var (end, commas) = (at + LongestElements, 0);
        for (; at < end && at < _text.Length && _text[at] is not ('}' or ']' or ';'); at++)
        {
            if (_text[at] == ',' && ++commas == FewestElements - 1)
                return true;
        }

        return at == end;
    }
}
