using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

/// <summary>Lines of <c>NAME=value</c> as a POSIX shell reads them; lines of others are kept as they are.</summary>
internal static partial class EnvFileText
{
    public static string Name(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    public static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    public static string Write(string name, string value) => Plain().IsMatch(value)
        ? $"{name}={value}"
        : $"{name}='{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    public static bool TryRead(string line, out string name, out string value)
    {
        var match = Assignment().Match(line);
        name = match.Groups["name"].Value;
        value = Unquote(match.Groups["value"].Value);
        return match.Success;
    }

    private static string Unquote(string text) => text switch
    {
        ['\'', .. var inner, '\''] => inner.Replace("'\\''", "'", StringComparison.Ordinal),
        ['"', .. var inner, '"'] => inner,
        _ => text,
    };

    [GeneratedRegex(@"\A[A-Za-z0-9_./:~@%+,=-]*\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A\s*(?:export\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)=(?<value>.*?)\s*\z")]
    private static partial Regex Assignment();
}
