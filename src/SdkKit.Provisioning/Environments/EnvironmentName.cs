using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

/// <summary>The name of an environment is part of a file name and of keys in the directory.</summary>
internal static partial class EnvironmentName
{
    public const string Rule = "use letters, digits, '-' and '_', at most 32";

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]{0,31}\z")]
    private static partial Regex Pattern();
}
