using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Analyzers.Secrets.Source;

/// <summary>
/// Reads C# source from sign to sign, without its tree, and notes each place that the rules have to look at. It leaves out only what they would find nothing in, whatever
/// the rest of the program is; where it cannot tell, the place is noted.
/// </summary>
internal sealed partial class SourceReader
{
    private const int MostNested = 50;
    private const int None = -1;


    private static readonly bool[] Signs = SignsOf("\"'/#+={([);");
    private static readonly string[] Conditions = ["if", "elif", "else", "endif"];

    private readonly string _text;
    private readonly SourceSides _sides;
    private readonly SourcePlaces _places = new();
    private bool _hasConditions;
    private bool _isUnsure;
    private int _at;

    private SourceReader(string text) => (_text, _sides) = (text, new SourceSides(text));

    /// <summary>Null where the text alone does not tell where its literals begin.</summary>
    public static SourcePlaces? Read(string text)
    {
        var reader = new SourceReader(text);
        reader.ReadCode();
        if (reader._isUnsure)
            return null;

        reader._places.Comments.AddRange(CommentLines.Join(text, reader._sides.Comments));
        return reader._places;
    }

    private static bool[] SignsOf(string signs)
    {
        var table = new bool[128];
        foreach (var sign in signs)
            table[sign] = true;
        return table;
    }

    [MethodImpl(Compilation.AtOnce)]
    private void ReadCode()
    {
        var (text, signs) = (_text, Signs);
        while (!_isUnsure)
        {
            var at = _at;
            while (at < text.Length && (text[at] >= signs.Length || !signs[text[at]]))
                at++;
            _at = at;
            if (at == text.Length)
                return;
            ReadSign(text[at]);
        }
    }

    /// <summary>Moves on to behind the sign, or what begins with it.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private void ReadSign(char sign)
    {
        switch (sign)
        {
            case '"':
                ReadLiteral();
                break;
            case '\'':
                ReadCharacter();
                break;
            case '/':
                ReadComment();
                break;
            case '#':
                ReadDirective();
                break;
            case '+':
                ReadPlus();
                break;
            case '=':
                ReadEquals();
                break;
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case '{' or '[':
                ReadList();
                break;
            default:
                _owner = None;
                _at++;
                break;
        }
    }

    private void ReadComment()
    {
        if (_at + 1 == _text.Length || _text[_at + 1] is not ('/' or '*'))
        {
            _at++;
            return;
        }

        var end = SourceSides.EndOfComment(_text, _at);
        _isUnsure |= _text[_at + 1] == '*' && HoldsCondition(_at, end);
        _sides.Comments.Add(TextSpan.FromBounds(_at, end));
        _at = end;
    }

    private void ReadDirective()
    {
        if (CommentLines.StartsLine(_text, _at))
        {
            _hasConditions |= IsCondition(_at);
            _at = SourceSides.EndOfLine(_text, _at);
            _sides.AddDirective(_at);
        }
        else
        {
            _at++;
        }
    }

    /// <summary>Whether a line of what may be one token switches code on or off, so that it may be no token.</summary>
    private bool HoldsCondition(int start, int end)
    {
        for (var hash = _text.IndexOf('#', start, end - start); hash >= 0; hash = _text.IndexOf('#', hash + 1, end - hash - 1))
        {
            if (CommentLines.StartsLine(_text, hash) && IsCondition(hash))
                return true;
        }

        return false;
    }

    private bool IsCondition(int hash)
    {
        var word = hash + 1;
        while (word < _text.Length && _text[word] is ' ' or '\t')
            word++;
        var length = _sides.EndOfWord(word) - word;
        return Array.Exists(Conditions, condition => condition.Length == length && string.CompareOrdinal(_text, word, condition, 0, length) == 0);
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
