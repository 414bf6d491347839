namespace SdkKit.Provisioning;

internal static class BicepText
{
    /// <summary>A string of one line; a dollar sign before a brace would begin an expression.</summary>
    public static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal)}'";

    /// <summary>Lines of a block, one level deeper.</summary>
    public static IEnumerable<string> Indent(IEnumerable<string> lines) => lines.Select(line => line.Length == 0 ? line : $"  {line}");

    public static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
