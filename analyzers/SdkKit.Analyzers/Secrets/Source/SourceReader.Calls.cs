using System.Runtime.CompilerServices;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Secrets.Matching;

namespace SdkKit.Analyzers.Secrets.Source;

/// <content>Parentheses, and the calls that they belong to.</content>
internal sealed partial class SourceReader
{
    private const int LongestTypeArguments = 200;
    private const string NameOf = "nameof";
    private const string New = "new";

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

    private readonly List<Parenthesis> _open = [];
    private Parenthesis _closed;
    private int _textCall = -1;

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

    /// <summary>Whether a parenthesis is that of a call, and of which.</summary>
    private readonly record struct Parenthesis(bool IsCall, bool IsNameOf);
}
