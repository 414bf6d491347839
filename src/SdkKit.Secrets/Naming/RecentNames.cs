using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Naming;

/// <summary>What the names met last mean. A file repeats a few dozen names a thousand times, and taking one apart costs more than all else that most anchors do.</summary>
internal static class RecentNames
{
    private const int Slots = 8192;

    [ThreadStatic]
    private static (string Name, NameMeaning Meaning)[]? _slots;

    /// <summary>The meaning of the name that stands there in the text.</summary>
    public static NameMeaning MeaningOf(CandidateText text, int start, int end)
    {
        ref var slot = ref SlotOf(text.HashOf(start, end));
        if (slot.Name?.Length != end - start || !text.Matches(start, slot.Name))
        {
            var name = text.Slice(start, end - start);
            slot = (name, SecretNames.Of(name));
        }

        return slot.Meaning;
    }

    /// <summary>The meaning of a name that is a text of its own.</summary>
    public static NameMeaning MeaningOf(string name)
    {
        ref var slot = ref SlotOf(CandidateText.HashOf(name));
        if (slot.Name != name)
            slot = (name, SecretNames.Of(name));
        return slot.Meaning;
    }

    private static ref (string Name, NameMeaning Meaning) SlotOf(uint hash) => ref (_slots ??= new (string, NameMeaning)[Slots])[hash % Slots];
}
