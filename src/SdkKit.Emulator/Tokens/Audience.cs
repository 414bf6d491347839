namespace SdkKit.Emulator.Tokens;

/// <summary>Compares token audiences: the case and one trailing slash do not matter.</summary>
internal static class Audience
{
    public static bool Matches(string left, string right) => Normalize(left).Equals(Normalize(right), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Normalize(string audience) => audience.EndsWith('/') ? audience.AsSpan()[..^1] : audience;

    private static bool Equals(this ReadOnlySpan<char> left, ReadOnlySpan<char> right, StringComparison comparison) =>
        MemoryExtensions.Equals(left, right, comparison);
}
