namespace SdkKit.Secrets.Baselines;

/// <summary>A finding that somebody has looked at: it is reported no more, wherever the same secret stands.</summary>
/// <param name="Fingerprint">Twelve hexadecimal digits in lower case, as <see cref="SecretFinding.Fingerprint"/>.</param>
/// <param name="Rule">The rule that found it, one word: <c>SDKKIT1002</c>. For the reader; what counts is the fingerprint.</param>
/// <param name="Comment">Why it may stay, one line; empty when nobody said.</param>
public sealed record BaselineEntry(string Fingerprint, string Rule, string Comment);
