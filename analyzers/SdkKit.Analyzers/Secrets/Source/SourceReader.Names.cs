using System.Runtime.CompilerServices;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Secrets;
using SdkKit.Secrets.Matching;

namespace SdkKit.Analyzers.Secrets.Source;

/// <content>Whether a literal, or the name that the code gives to it, is worth a look.</content>
internal sealed partial class SourceReader
{
    private const int LongestHeader = 40;

    /// <summary>Calls that give their only argument in another form, so that what names the result names the argument.</summary>
    private static readonly HashSet<string> Conversions = new(StringComparer.Ordinal) { "GetString", "GetBytes", "FromBase64String", "FromHexString", "FromString", "string", "String" };

    [MethodImpl(Compilation.AtOnce)]
    private bool MustLookAt(LiteralSource literal, LiteralPlace place)
    {
        var before = _sides.Before(literal.Start);
        var after = _sides.After(place.End);
        if (before < 0 && literal.Start > 0 || before >= 0 && before == _textCall || _sides.At(after) == '.' || literal.ValueOf(_text, place.TextStart, place.TextEnd) is not { } value)
            return true;
        if (_sides.At(before) == '+' || _sides.At(after) == '+')
            return before != _notedPlus && SecretScanner.MayContainSecret(value);

        if (_owner != None && _sides.At(before) is var c && (c is '=' or '>' || SourceSides.IsOfName(c)) && TextValue.IsFragment(value))
            AddFragment();
        return SecretScanner.CouldHoldSecret(value, 0, value.Length, SourcePart.Literal) || NamedValueJudge.MayBeSecret(value) && MayBeNamed(before, after);
    }

    /// <summary>Whether a name stands before the literal, or anything that only the tree tells.</summary>
    private bool MayBeNamed(int before, int after)
    {
        if (before < 0 || after < 0 || _text[after] is not (',' or ')' or '}' or ';' or ']'))
            return before < 0 || !_sides.EndsWith(before, "case");

        return _text[before] switch
        {
            '=' => MayBeAssigned(before),
            '(' => _text[after] != ',' && MayBeArgument(before),
            ',' => MayBeBehindKey(_sides.Before(before)),
            '{' or '[' => false,
            _ => !_sides.EndsWith(before, "case"),
        };
    }

    private bool MayBeAssigned(int equals)
    {
        var isCompound = _sides.At(equals - 1) is '+' or '?' or '=' or '!' or '<' or '>' or '|' or '&' or '^' or '-' or '*' or '/' or '%';
        var last = isCompound ? SourceSides.Unknown : _sides.Before(equals);
        return last < 0 || !SourceSides.IsOfName(_text[last]) || MayNameSecret(last);
    }

    private bool MayBeArgument(int open)
    {
        var last = _sides.Before(open);
        if (last < 0 || !SourceSides.IsOfName(_text[last]))
            return true;

        var called = WordAt(last);
        var name = called.Text(_text);
        return Conversions.Contains(name) || NotCalled.Contains(name) || _sides.EndsWith(BeforePath(called.Start), New) && NamedValueJudge.MayNameSecret(name);
    }

    private int BeforePath(int start)
    {
        var last = _sides.Before(start);
        while (_sides.At(last) is '.' or ':' && _sides.Before(last) is >= 0 and var name && (SourceSides.IsOfName(_text[name]) || _text[name] == ':'))
            last = _text[name] == ':' ? name : _sides.Before(_sides.StartOfWord(name));
        return last;
    }

    /// <summary>Whether what stands before the comma may be a key: a literal that is the first, a name, or the name of a symbol.</summary>
    private bool MayBeBehindKey(int last)
    {
        if (last < 0)
            return true;
        if (last + 1 == _last.End)
            return !_last.IsInterpolated && _sides.At(_sides.Before(_last.Start)) switch
            {
                '(' or '{' => NamedValueJudge.MayNameSecret(_text.Substring(_last.TextStart, _last.TextEnd - _last.TextStart)),
                ',' or '[' => false,
                _ => true,
            };

        return SourceSides.IsOfName(_text[last]) ? MayNameSecret(last)
            : _text[last] == ')' ? _closed.IsNameOf || _hasConditions
            : _text[last] == '"';
    }

    private bool MayNameSecret(int last) => NamedValueJudge.MayNameSecret(WordAt(last).Text(_text));

    private void AddCredential(string called, int open)
    {
        if (CredentialApis.Table.IsNamed(called) || called == New || CredentialHeaders.IsMethod(called) && IsHeaderAt(_sides.After(open + 1)))
            _places.Credentials.Add(open);
    }

    private bool IsHeaderAt(int start)
    {
        if (start < 0)
            return false;
        if (_text[start] == '"')
            return IsHeader(start + 1, _text.IndexOf('"', start + 1));
        if (!SourceSides.IsOfName(_text[start]))
            return true;

        OfPath(start, out var name);
        return IsHeader(name.Start, name.End);
    }

    /// <summary>Whether the key of the index that ends at <paramref name="bracket"/> is that of a header.</summary>
    private bool IsHeaderBefore(int bracket)
    {
        var last = _sides.Before(bracket);
        if (last >= 0 && last + 1 == _last.End)
            return IsHeader(_last.TextStart, _last.TextEnd);
        return last < 0 || SourceSides.IsOfName(_text[last]) && IsHeader(_sides.StartOfWord(last), last + 1);
    }

    private bool IsHeader(int start, int end) => end > start && end - start < LongestHeader && CredentialApis.Table.IsHeader(_text.Substring(start, end - start));
}
