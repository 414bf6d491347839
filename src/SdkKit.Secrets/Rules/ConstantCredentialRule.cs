using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>A constant that only its use tells: <see cref="ConstantCredentialJudge"/> decides on it.</summary>
internal static class ConstantCredentialRule
{
    public static SecretRule Rule { get; } = new(static (_, anchor, _) => MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length))
    {
        Id = "constant-credential",
        Title = "credential",
        Class = SecretClasses.ConstantCredential,
        Anchors = [],
        Confidence = SecretConfidence.High,
    };
}
