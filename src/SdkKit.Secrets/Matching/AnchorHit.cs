namespace SdkKit.Secrets.Matching;

/// <summary>An anchor literal in the text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Literal">The literal as the rule spells it.</param>
internal readonly record struct AnchorHit(int Start, string Literal)
{
    public int End => Start + Literal.Length;
}
