using CsCheck;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Tests.Output;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("one two three", 80, 0, "one two three")]
    [InlineData("one two three", 7, 0, "one two\n  three")]
    [InlineData(" one two", 8, 4, " one\n  two")]
    [InlineData("a /a/path/that/is/longer/than/a/line b", 10, 0, "a\n  /a/path/that/is/longer/than/a/line\n  b")]
    [InlineData("", 10, 0, "")]
    public void Fold_Text_BreaksBetweenWordsAndIndents(string text, int width, int taken, string expected) => Assert.Equal(expected, FoldedText.Fold(text, width, taken, indent: 2));

    [Fact]
    public void Fold_AnyText_LosesNoWordAndOverflowsByOneWordAtMost() => Gen.Select(Gen.String[Gen.Char["ab /"], 0, 200], Gen.Int[10, 90], Gen.Int[0, 8]).Sample((text, width, indent) =>
    {
        var folded = FoldedText.Fold(text, width, taken: 0, indent);

        Assert.Equal(Words(text), Words(folded));
        Assert.All(folded.Split('\n'), line => Assert.True(line.Length <= width || Words(line).Length == 1, line));
    });

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
