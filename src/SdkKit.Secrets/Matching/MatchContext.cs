namespace SdkKit.Secrets.Matching;

/// <summary>What a matcher may know besides the text.</summary>
/// <param name="Now">The time that expiry is judged by.</param>
/// <param name="Syntax">How the text writes names and values.</param>
/// <param name="Floor">No earlier character may be read backwards: this rule has examined them, which keeps a scan linear.</param>
internal readonly record struct MatchContext(DateTimeOffset Now, int Floor, TextSyntax Syntax);
