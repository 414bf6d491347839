using CsCheck;
using SdkKit.Build.Manifest;

namespace SdkKit.Build.Tests.Manifest;

public sealed class ManifestDifferenceTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nc\n", 2, "b", "c")]
    [InlineData("a\n", "a\nb\n", 2, "", "b")]
    [InlineData("a", "a\nb", 2, null, "b")]
    [InlineData("  a\nb", "  a", 2, "b", null)]
    public void Find_OtherText_PointsAtTheFirstDifferingLine(string committed, string built, int line, string? before, string? after) =>
        Assert.Equal(new(line, before, after), ManifestDifference.Find(committed, built));

    [Fact]
    public void Find_AnyTwoTexts_FindsSomethingExactlyWhenTheyDiffer() =>
        Gen.Select(Gen.String[Gen.Char["ab\n"], 0, 6], Gen.String[Gen.Char["ab\n"], 0, 6])
            .Sample((committed, built) => ManifestDifference.Find(committed, built) is null == (committed == built));
}
