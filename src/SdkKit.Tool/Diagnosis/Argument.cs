namespace SdkKit.Tool.Diagnosis;

/// <summary>Text as one argument of a command that a person copies.</summary>
internal static class Argument
{
    public static string Of(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || "/\\._-:+@".Contains(c, StringComparison.Ordinal))
        ? text
        : OperatingSystem.IsWindows() ? $"\"{text}\"" : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
