namespace SdkKit.Secrets;

/// <summary>A part of C# source that is scanned by itself.</summary>
public enum SourcePart
{
    /// <summary>The value of a literal, or of literals put together.</summary>
    Literal,

    /// <summary>A comment, or comments with nothing but blanks between them.</summary>
    Comment,

    /// <summary>Code that is not compiled, with comments and literals in it.</summary>
    Code,
}
