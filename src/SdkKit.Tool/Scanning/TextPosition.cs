namespace SdkKit.Tool.Scanning;

/// <summary>A place in a text.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
internal readonly record struct TextPosition(int Line, int Column);
