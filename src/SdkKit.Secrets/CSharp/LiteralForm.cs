namespace SdkKit.Secrets.CSharp;

/// <summary>How a string literal is written.</summary>
/// <param name="Quotes">How many quotes end it.</param>
/// <param name="Dollars">How many dollar signs stand before it; 0 where it has no holes.</param>
/// <param name="IsVerbatim">Whether a quote is escaped by another one, and a backslash is itself.</param>
internal readonly record struct LiteralForm(int Quotes, int Dollars, bool IsVerbatim)
{
    public bool IsRaw => Quotes > 1;

    /// <summary>How many braces begin and end a hole.</summary>
    public int Braces => IsRaw ? Dollars : 1;
}
