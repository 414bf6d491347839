using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning;

/// <summary>A secret in a file.</summary>
/// <param name="Path">Relative to the working directory where it lies within, with forward slashes.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends: the first position behind it.</param>
/// <param name="Ordinal">1 for the first occurrence of this secret in this file, 2 for the second.</param>
/// <param name="Secret">What is known of it.</param>
internal sealed record FileFinding(string Path, TextPosition Start, TextPosition End, int Ordinal, SecretFinding Secret)
{
    /// <summary>The commit that brought it into the history; null for what is in the work tree or staged.</summary>
    public string? Commit { get; init; }
}
