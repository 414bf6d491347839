using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Structure;

/// <summary>Where a value starts behind its name: <c>Name=value</c>, <c>"Name": "value"</c>, <c>Name => 'value'</c>, <c>Name("value"</c>.</summary>
internal static class NamedValue
{
    private static readonly AsciiSet Between = new(" \t\"'`:=>\\,(");

    public static int StartAfter(CandidateText text, int nameEnd) => text.SkipForward(nameEnd, Between, limit: 12);
}
