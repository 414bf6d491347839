namespace SdkKit.Secrets;

/// <summary>A candidate that a rule looked at and turned down.</summary>
/// <param name="Rule">The rule that looked.</param>
/// <param name="Start">Zero-based index of the candidate's first UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Reason">Why it is no secret.</param>
public sealed record SecretRejection(SecretRule Rule, int Start, int Length, RejectionReason Reason);
