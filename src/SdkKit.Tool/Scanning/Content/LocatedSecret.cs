using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Content;

/// <summary>A secret and its place in a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">The first position behind it.</param>
/// <param name="Ordinal">1 for the first occurrence of this secret in this text, 2 for the second.</param>
/// <param name="Secret">What is known of it.</param>
internal readonly record struct LocatedSecret(TextPosition Start, TextPosition End, int Ordinal, SecretFinding Secret);
