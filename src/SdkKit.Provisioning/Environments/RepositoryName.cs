using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

/// <summary><c>owner/name</c> of a repository on GitHub.</summary>
internal static partial class RepositoryName
{
    public static bool IsValid(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]*/[A-Za-z0-9_.-]+\z")]
    private static partial Regex Pattern();
}
