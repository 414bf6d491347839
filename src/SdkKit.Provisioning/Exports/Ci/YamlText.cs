using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

internal static partial class YamlText
{
    /// <summary>A name of letters, digits, dashes and underscores, in quotes where YAML would read something else than text.</summary>
    public static string Scalar(string name) => Ambiguous().IsMatch(name) ? $"'{name}'" : name;

    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|y|n|null|[0-9].*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();
}
