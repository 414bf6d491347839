using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>Knows how one kind of file reads a value from configuration instead.</summary>
internal interface ISecretFix
{
    bool Handles(string path);

    /// <summary>The move that takes <paramref name="secret"/> out of <paramref name="text"/>; null, and the reason in words, where none is safe.</summary>
    SecretMove? Plan(string text, SecretFinding secret, out string reason);
}
