namespace SdkKit.Secrets.Structure;

/// <summary>Tells values that were written by people to stand in for a secret from random key material.</summary>
internal static class SampleText
{
    // Long enough that random base64 holds one of them less than once in a million keys.
    private static readonly string[] Words =
        ["example", "placeholder", "changeme", "replace", "sample", "dummy", "insert", "redacted", "fakekey", "testkey", "xxxxxx", "123456", "abcdef", "000000"];

    private static readonly string[] StandIns = ["example", "placeholder", "changeme", "replaceme", "redacted", "xxxxxx", "your-", "your_", "000000000000"];

    /// <summary>The reason why <paramref name="value"/> is no random key; null when it may be one.</summary>
    public static RejectionReason? WhyNotRandom(string value, int minimumDistinct)
    {
        foreach (var word in Words)
        {
            if (value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return RejectionReason.Placeholder;
        }

        return Distinct(value) < minimumDistinct ? RejectionReason.LowVariety : null;
    }

    /// <summary>The same for a token whose prefix has told its provider already: only what nobody would issue.</summary>
    public static RejectionReason? WhyNotToken(string token, int minimumDistinct)
    {
        foreach (var word in StandIns)
        {
            if (token.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return RejectionReason.Placeholder;
        }

        return Distinct(token) < minimumDistinct || IsDominated(token) ? RejectionReason.LowVariety : null;
    }

    /// <summary>Whether one character makes most of it.</summary>
    private static bool IsDominated(string token)
    {
        var counts = new int[128];
        foreach (var c in token)
        {
            if (c < 128 && ++counts[c] * 5 > token.Length * 3)
                return true;
        }

        return false;
    }

    /// <summary>Whether it counts up, which no generator does.</summary>
    public static bool IsSequence(string token) =>
        token.IndexOf("123456789", StringComparison.Ordinal) >= 0 || token.IndexOf("abcdefgh", StringComparison.OrdinalIgnoreCase) >= 0;

    private static int Distinct(string value)
    {
        ulong low = 0, high = 0;
        foreach (var c in value)
        {
            if (c < 64)
                low |= 1UL << c;
            else
                high |= 1UL << (c & 63);
        }

        return BitCount(low) + BitCount(high);
    }

    private static int BitCount(ulong value)
    {
        var count = 0;
        for (; value != 0; value &= value - 1)
            count++;
        return count;
    }
}
