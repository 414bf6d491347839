namespace SdkKit.Secrets.Matching;

/// <summary>Decides on the candidate that the anchor at <paramref name="anchor"/> announces; reads each character a bounded number of times.</summary>
internal delegate MatchResult SecretMatcher(CandidateText text, AnchorHit anchor, MatchContext context);
