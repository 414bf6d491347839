namespace SdkKit.Secrets.Matching;

/// <summary>An anchor that somebody else has found, and where.</summary>
/// <param name="Anchor">The literal and its rule.</param>
/// <param name="Start">Index of its first character.</param>
internal readonly record struct AnchorPlace(AnchorPrefilter.Anchor Anchor, int Start) : IComparable<AnchorPlace>
{
    /// <summary>The order in which <see cref="AnchorPrefilter"/> finds anchors: by the trigram that it looks for, and of one trigram by rule.</summary>
    public int CompareTo(AnchorPlace other)
    {
        var difference = Anchor.TrigramFrom(Start) - other.Anchor.TrigramFrom(other.Start);
        return difference != 0 ? difference : Anchor.Ordinal - other.Anchor.Ordinal;
    }
}
