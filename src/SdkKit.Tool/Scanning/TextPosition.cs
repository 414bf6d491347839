namespace SdkKit.Tool.Scanning;

/// <summary>A place in a text.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
internal readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>This place of a part of a text, as a place of the whole text in which the part starts at <paramref name="origin"/>.</summary>
    public TextPosition After(TextPosition origin) =>
        Line == 1 ? new(origin.Line, origin.Column + Column - 1) : new(origin.Line + Line - 1, Column);
}
