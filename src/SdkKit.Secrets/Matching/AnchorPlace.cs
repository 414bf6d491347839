namespace SdkKit.Secrets.Matching;

/// <summary>An anchor that somebody else has found, and where.</summary>
/// <param name="Anchor">The literal and its rule.</param>
/// <param name="Start">Index of its first character.</param>
internal readonly record struct AnchorPlace(AnchorPrefilter.Anchor Anchor, int Start);
