using System.Text;
using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>Reads JSON that people write (comments and trailing commas allowed) and knows line and column of every token.</summary>
internal ref struct PositionedJsonReader(ReadOnlySpan<byte> text, string path)
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly ReadOnlySpan<byte> _text = WithoutMark(text);
    private Utf8JsonReader _reader = new(WithoutMark(text), Options);

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary><c>path(line,column)</c> of the current token, both counted from one.</summary>
    public readonly string Position => At(_reader.TokenStartIndex);

    public bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            var column = (exception.BytePositionInLine ?? 0) + 1;
            throw Invalid($"{path}({line},{column}): this is not valid JSON: {FirstSentence(exception.Message)}; correct it here", exception);
        }
    }

    /// <summary>Moves to the next token, which must open an object.</summary>
    public void ReadObjectStart(string what)
    {
        if (!Read() || Token != JsonTokenType.StartObject)
            throw Error($"{what} must be an object", "write { … }");
    }

    /// <summary>Moves to the next property of the current object; false at its end.</summary>
    public bool TryReadProperty(out string name)
    {
        Read();
        name = Token == JsonTokenType.PropertyName ? _reader.GetString()! : "";
        return Token == JsonTokenType.PropertyName;
    }

    public string ReadString(string what)
    {
        Read();
        return Token == JsonTokenType.String ? _reader.GetString()! : throw Error($"{what} must be a text", "put it in double quotes");
    }

    public void Skip()
    {
        Read();
        _reader.Skip();
    }

    public readonly ProvisioningException Error(string what, string remedy) => Invalid($"{Position}: {what}; {remedy}", null);

    private static ProvisioningException Invalid(string message, Exception? inner) => new(ProvisioningFailure.InvalidInput, message, inner);

    private readonly string At(long index)
    {
        var before = _text[..(int)index];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return $"{path}({before.Count((byte)'\n') + 1},{Encoding.UTF8.GetCharCount(before[lineStart..]) + 1})";
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? text[3..] : text;

    private static string FirstSentence(string message) => message.Split(". ", 2)[0].TrimEnd('.');
}
