namespace SdkKit.Tool.Scanning.Ignoring;

/// <summary>
/// The pattern of one path segment. How it begins and ends is compared first: a walk asks hundreds of patterns for every file, and nearly all of them differ there.
/// </summary>
internal sealed class IgnoreName(string pattern)
{
    private const string Special = "*?[]\\";

    private readonly bool _isLiteral = pattern.AsSpan().IndexOfAny(Special) < 0;
    private readonly string _beginning = pattern[..(pattern.AsSpan().IndexOfAny(Special) is >= 0 and var first ? first : pattern.Length)];
    private readonly string _ending = pattern[(pattern.AsSpan().LastIndexOfAny(Special) + 1)..];

    public bool IsMatch(string name)
    {
        if (!name.EndsWith(_ending, StringComparison.Ordinal))
            return false;

        return _isLiteral ? name.Length == pattern.Length : name.StartsWith(_beginning, StringComparison.Ordinal) && IgnoreGlob.IsMatch(pattern, name);
    }
}
