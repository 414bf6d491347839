using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>A value that only its name tells: <see cref="NamedValueJudge"/> decides on it.</summary>
internal static class NamedValueRule
{
    public static SecretRule Rule { get; } = new(static (_, anchor, _) => MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length))
    {
        Id = "named-value",
        Title = "value named like a secret",
        Class = SecretClasses.NamedValue,
        Anchors = [],
        Confidence = SecretConfidence.High,
    };
}
