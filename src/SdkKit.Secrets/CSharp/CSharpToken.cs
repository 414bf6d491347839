namespace SdkKit.Secrets.CSharp;

/// <summary>What a stretch of C# source is.</summary>
internal enum CSharpTokenKind
{
    Identifier,

    /// <summary>A string literal of any form; its span is what stands between the quotes.</summary>
    Literal,
    Comment,
    Sign,
}

/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Length in the source.</param>
/// <param name="IsVerbatim">A literal without backslash escapes.</param>
/// <param name="HasHoles">An interpolated literal that holds expressions.</param>
internal readonly record struct CSharpToken(CSharpTokenKind Kind, int Start, int Length, bool IsVerbatim = false, bool HasHoles = false)
{
    public int End => Start + Length;
}
