using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Naming;

/// <summary>Why the values met last are no secret whatever their name: five of six that follow a telling name in real code are <c>None</c>, <c>The</c> and the like.</summary>
internal static class RecentValues
{
    private const int Slots = 1024;

    /// <summary>Longer ones hardly ever come again.</summary>
    private const int Longest = 60;

    [ThreadStatic]
    private static (string Value, RejectionReason? Reason)[]? _slots;

    /// <summary>Why <paramref name="value"/> is no secret under any name; null when it may be one.</summary>
    public static RejectionReason? WhyNone(string value)
    {
        if (value.Length > Longest)
            return Judge(value);

        ref var slot = ref (_slots ??= new (string, RejectionReason?)[Slots])[CandidateText.HashOf(value) % Slots];
        if (slot.Value != value)
            slot = (value, Judge(value));
        return slot.Reason;
    }

    private static RejectionReason? Judge(string value) => ValueText.WhyNone(value) ?? (ValueText.IsStandin(value) ? RejectionReason.Placeholder : null);
}
