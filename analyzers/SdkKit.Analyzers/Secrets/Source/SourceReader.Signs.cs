using System.Runtime.CompilerServices;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Secrets.Matching;

namespace SdkKit.Analyzers.Secrets.Source;

/// <content>Additions, calls, assignments and lists.</content>
internal sealed partial class SourceReader
{
    private const int FewestElements = 4;
    private const int LongestTypeArguments = 200;
    private const int LongestArguments = 200;

    /// <summary>Sums of so many names may be long enough for a piece of a key without any literal.</summary>
    private const int ManySummands = 5;

    private const string NameOf = "nameof";
    private const string New = "new";
    private const int None = -1;

    /// <summary>Words before a parenthesis that is of no call.</summary>
    private static readonly HashSet<string> NotCalled = new(StringComparer.Ordinal)
    {
        "return", "if", "while", "for", "foreach", "switch", "in", "is", "as", "and", "or", "not", "when", "case", "await", "throw", "yield", "lock", "using", "fixed",
        "else", "do", "out", "ref", "catch", "var",
    };

    private static readonly WordGlance Telling = new(
    [
        .. NotCalled, .. CredentialApis.Table.Names, .. CredentialHeaders.Names,
        NameOf, New, "Concat", "Join", "Format", "GetString", "GetBytes", "string", "String", "ToCharArray", "Trim", "ToArray", "AsSpan", "ToString",
    ]);

    /// <summary>Where the name ends that is given what is read now, and that of the property whose body this is.</summary>
    private int _owner = None;
    private int _property = None;

    private int _additions;
    private int _textCall = -1;
    private int _notedPlus = -2;

    private static readonly string[] BeforeAccessor = ["get", "readonly", "internal", "private", "protected", "public"];

    private enum Operand
    {
        /// <summary>Only the tree tells.</summary>
        Unknown,

        /// <summary>Something that no text is made of.</summary>
        Value,

        Number,
        Text,
        Composed,

        /// <summary>A name or a member of one.</summary>
        Name,
    }

    private void ReadPlus()
    {
        var plus = _at++;
        if (_sides.At(_at) is '+' or '=')
        {
            _at++;
            return;
        }

        var left = LeftOf(plus, out var leftName);
        var right = RightOf(_at, out var rightName);
        if (IsTelling(left, right))
            Note(plus);
        AddName(leftName);
        AddName(rightName);

        _additions++;
        if (_additions >= ManySummands || left >= Operand.Text && left != Operand.Name || right >= Operand.Text && right != Operand.Name || left == Operand.Unknown || right == Operand.Unknown)
            AddFragment();
    }

    /// <summary>Of a sum one addition is enough: generated tables have thousands.</summary>
    private void Note(int plus)
    {
        if (_sides.Before(plus) + 1 != _last.End || _sides.Before(_last.Start) != _notedPlus)
            _places.Texts.Add(plus);
        _notedPlus = plus;
    }

    private static bool IsTelling(Operand left, Operand right) => left is Operand.Unknown or Operand.Composed || right is Operand.Unknown or Operand.Composed
        || left == Operand.Text && right is Operand.Text or Operand.Number || left == Operand.Number && right == Operand.Text;

    private Operand LeftOf(int plus, out Word name)
    {
        name = default;
        var last = _sides.Before(plus);
        var c = _sides.At(last);
        if (last >= 0 && last + 1 == _last.End)
            return _last.IsInterpolated ? Operand.Composed : Operand.Text;
        if (SourceSides.IsOfName(c))
            return OperandOf(_sides.StartOfWord(last), last + 1, out name);

        return c switch
        {
            '\'' => Operand.Text,
            ')' => _closed.IsCall && !_hasConditions ? Operand.Value : Operand.Unknown,
            ']' or '!' or '+' or '-' => Operand.Value,
            _ => Operand.Unknown,
        };
    }

    private Operand RightOf(int at, out Word name)
    {
        var first = _sides.After(at);
        var c = _sides.At(first);
        if (SourceSides.IsOfName(c))
            return OfPath(first, out name);

        name = default;
        return c switch
        {
            '"' or '\'' => Operand.Text,
            '@' when _text[first + 1] == '"' => Operand.Text,
            '-' or '!' or '~' => Operand.Value,
            _ => Operand.Unknown,
        };
    }

    /// <summary>Names, calls and indices behind each other: what the last of them is.</summary>
    private Operand OfPath(int start, out Word name)
    {
        name = default;
        for (var at = start; ;)
        {
            var end = _sides.EndOfWord(at);
            if (_sides.EndsWith(end - 1, New))
                return Operand.Unknown;

            var next = _sides.After(end);
            var last = Operand.Name;
            while (_sides.At(next) is '(' or '[')
            {
                next = _sides.After(EndOfList(next));
                last = Operand.Value;
                if (next < 0)
                    return Operand.Unknown;
            }

            var dot = _sides.At(next) == '!' ? _sides.After(next + 1) : next;
            if (_sides.At(dot) == '.' && _sides.After(dot + 1) is >= 0 and var member && SourceSides.IsOfName(_text[member]))
                at = member;
            else if (last == Operand.Value || _sides.At(next) == '?' && _sides.At(next + 1) is '.' or '[')
                return Operand.Value;
            else
                return OperandOf(at, end, out name);
        }
    }

    /// <summary>The end of a list of arguments; of the text where it is not sure.</summary>
    private int EndOfList(int start)
    {
        var depth = 0;
        for (var at = start; at < _text.Length && at - start < LongestArguments; at++)
        {
            var c = _text[at];
            if (c is '"' or '\'' or '/' or '#')
                break;
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth == 0)
                return at + 1;
        }

        return _text.Length;
    }

    private Operand OperandOf(int start, int end, out Word name)
    {
        var isNumber = _text[start] is >= '0' and <= '9';
        name = isNumber ? default : new Word(start, end);
        return isNumber ? Operand.Number : Operand.Name;
    }

    [MethodImpl(Compilation.AtOnce)]
    private void Open()
    {
        var open = _at++;
        var last = _sides.Before(open);
        var c = _sides.At(last);
        if (SourceSides.IsOfName(c))
        {
            _open.Add(Telling.MayEnd(_text, last) ? ReadCall(WordAt(last), open) : new Parenthesis(IsCall: true, IsNameOf: false));
            return;
        }

        _open.Add(new Parenthesis(c == ']', IsNameOf: false));
        if (c == '>' && GenericBefore(last) is { } generic)
            AddCredential(generic.Text(_text), open);
    }

    private void Close()
    {
        _at++;
        _closed = default;
        if (_open.Count == 0)
            return;
        _closed = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
    }

    private Parenthesis ReadCall(Word called, int open)
    {
        var name = called.Text(_text);
        AddCredential(name, open);
        ReadTextCall(name, called, open);
        return new Parenthesis(!NotCalled.Contains(name), name == NameOf);
    }

    /// <summary>The name before type arguments.</summary>
    private Word? GenericBefore(int last)
    {
        var depth = 0;
        for (var at = last; at >= 0 && last - at < LongestTypeArguments; at--)
        {
            var c = _text[at];
            depth += c == '>' ? 1 : c == '<' ? -1 : 0;
            if (depth == 0 && _sides.Before(at) is >= 0 and var name && SourceSides.IsOfName(_text[name]))
                return WordAt(name);
            if (c is ';' or '{' or '}')
                return null;
        }

        return null;
    }

    private void ReadTextCall(string name, Word called, int open)
    {
        switch (name)
        {
            case "Concat" or "Join" or "Format" when IsOfString(called):
                _places.Texts.Add(open);
                _textCall = open;
                break;
            case "GetString" or "GetBytes" or "string" or "String":
                _textCall = open;
                AddArgument(open);
                break;
            case "ToCharArray" or "Trim" or "ToArray" or "AsSpan" or "ToString":
                AddReceiver(called);
                break;
        }
    }

    private bool IsOfString(Word called) => _sides.Before(called.Start) is >= 0 and var dot && _text[dot] == '.' && _sides.Before(dot) is var type && (_sides.EndsWith(type, "string") || _sides.EndsWith(type, "String"));

    private void AddArgument(int open)
    {
        if (_sides.After(open + 1) is >= 0 and var start && SourceSides.IsOfName(_text[start]))
        {
            OfPath(start, out var name);
            AddName(name);
        }
    }

    private void AddReceiver(Word called)
    {
        if (_sides.Before(called.Start) is >= 0 and var dot && _text[dot] == '.' && _sides.Before(dot) is >= 0 and var last && SourceSides.IsOfName(_text[last]))
            AddName(WordAt(last));
    }

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
        for (var commas = 0; at < _text.Length && _text[at] is not ('}' or ']' or ';'); at++)
        {
            if (_text[at] == ',' && ++commas == FewestElements - 1)
                return true;
        }

        return false;
    }

    private void AddName(Word name)
    {
        if (name.End > name.Start)
            _places.Names.Add(new NamePlace(HashOf(name), name.Start));
    }

    private void AddFragment()
    {
        if (_owner != None)
            _places.Fragments.Add(HashOf(WordAt(_owner)));
    }

    private Word WordAt(int last) => new(_sides.StartOfWord(last), last + 1);

    private int HashOf(Word name) => SourcePlaces.HashOf(_text, name.Start, name.End - name.Start);

    /// <summary>A name in the text.</summary>
    private readonly record struct Word(int Start, int End)
    {
        public string Text(string text) => text.Substring(Start, End - Start);
    }
}
