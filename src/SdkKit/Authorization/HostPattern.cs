using System.Buffers;

namespace SdkKit.Authorization;

/// <summary>A host name in which a <c>{placeholder}</c> stands for a part of one DNS label, at least one character long.</summary>
internal static class HostPattern
{
    private static readonly SearchValues<char> LabelCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsLabel(ReadOnlySpan<char> text) => text.Length is > 0 and <= 63 && !text.ContainsAnyExcept(LabelCharacters);

    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> host)
    {
        if (!pattern.Contains('{'))
        {
            return pattern.Equals(host, StringComparison.OrdinalIgnoreCase);
        }

        var labels = host.Split('.');
        foreach (var part in pattern.Split('.'))
        {
            if (!labels.MoveNext() || !IsLabel(host[labels.Current]) || !IsLabelMatch(pattern[part], host[labels.Current]))
            {
                return false;
            }
        }

        return !labels.MoveNext();
    }

    private static bool IsLabelMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> label)
    {
        var open = pattern.IndexOf('{');
        if (open < 0)
        {
            return pattern.Equals(label, StringComparison.OrdinalIgnoreCase);
        }

        if (!label.StartsWith(pattern[..open], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = pattern[(pattern.IndexOf('}') + 1)..];
        for (var end = open + 1; end <= label.Length; end++)
        {
            if (IsLabelMatch(rest, label[end..]))
            {
                return true;
            }
        }

        return false;
    }
}
