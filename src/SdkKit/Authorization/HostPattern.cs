using System.Buffers;

namespace SdkKit.Authorization;

/// <summary>A host name in which a <c>{placeholder}</c> stands for exactly one DNS label.</summary>
internal static class HostPattern
{
    private static readonly SearchValues<char> LabelCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsLabel(ReadOnlySpan<char> text) => text.Length is > 0 and <= 63 && !text.ContainsAnyExcept(LabelCharacters);

    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> host)
    {
        while (pattern.IndexOf('{') is >= 0 and var open)
        {
            if (host.Length < open || !host[..open].Equals(pattern[..open], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            host = host[open..];
            pattern = pattern[(pattern.IndexOf('}') + 1)..];
            var label = host.IndexOf('.') is >= 0 and var dot ? host[..dot] : host;
            // What follows the placeholder inside its label (as in {account}-secondary) is literal.
            var tail = pattern.IndexOf('.') is >= 0 and var end ? pattern[..end] : pattern;
            if (tail.Contains('{') || !label.EndsWith(tail, StringComparison.OrdinalIgnoreCase) || !IsLabel(label[..^tail.Length]))
            {
                return false;
            }

            host = host[label.Length..];
            pattern = pattern[tail.Length..];
        }

        return host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
    }
}
