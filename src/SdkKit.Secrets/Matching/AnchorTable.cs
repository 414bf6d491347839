using System.Globalization;

namespace SdkKit.Secrets.Matching;

/// <summary>How the anchors of rules are written down: a row for each rule, in the order of the rules.</summary>
internal static partial class AnchorTable
{
    /// <summary>Ends each anchor, of which some end in a blank.</summary>
    public const char End = '¦';

    /// <summary><c>i</c> for any letter case, a digit for the <see cref="AnchorSequel"/>, the length that it has at least, and the anchors.</summary>
    public static string RowsOf(IReadOnlyList<SecretRule> rules) => string.Join("\n", rules.Select(static rule =>
        string.Format(CultureInfo.InvariantCulture, "{0}{1}{2} ", rule.IgnoreCase ? 'i' : 'c', (int)rule.Sequel, rule.LeastRun) + string.Concat(rule.Anchors.Select(static anchor => anchor + End))));
}
