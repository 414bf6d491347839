namespace SdkKit.Analyzers.Secrets.Source;

/// <content>Additions, and what stands on either side of them.</content>
internal sealed partial class SourceReader
{
    private const int LongestArguments = 200;

    /// <summary>Sums of so many names may be long enough for a piece of a key without any literal.</summary>
    private const int ManySummands = 5;

    private int _additions;
    private int _notedPlus = -2;

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
}
