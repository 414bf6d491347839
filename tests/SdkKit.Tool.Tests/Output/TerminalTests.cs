using System.Text.RegularExpressions;

namespace SdkKit.Tool.Tests.Output;

/// <summary>What is printed reads at a terminal of 80 columns, with and without colour.</summary>
[Collection(nameof(TerminalCollection))]
public sealed partial class TerminalTests(TerminalRecording recording)
{
    private const char Escape = '\u001b';

    [Fact]
    public void Terminal_Of80Columns_BreaksBetweenWordsAndKeepsIdsWhole()
    {
        var lines = (recording.Coloured + recording.Plain).Split('\n').Select(Visible).ToList();

        Assert.Contains(lines, line => line.Trim() == $"on {recording.Workspace}");
        Assert.All(lines, line => Assert.True(line.Length <= 80 || !line.Trim().Contains(' ', StringComparison.Ordinal) || line.Contains(recording.Workspace, StringComparison.Ordinal), line));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Colours_AtATerminal_AddNothingThatIsNotInTheWords()
    {
        Assert.Contains($"{Escape}[38;5;2m  + application", recording.Coloured, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Escape}[38", recording.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Escape}[1m", recording.Plain, StringComparison.Ordinal);
        Assert.Contains("= application", recording.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_LongerThanALine_IsFoldedUnderItself() =>
        Assert.EndsWith(
            "error: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n       yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy: there is no such folder; name\n       the folder of the project with --project\n",
            string.Join('\n', recording.Plain.Split('\n').Select(Visible)),
            StringComparison.Ordinal);

    /// <summary>Without what colours a line and sets up the keypad.</summary>
    internal static string Visible(string line) => Sequence().Replace(line, "");

    [GeneratedRegex("\u001b(\\[[0-9;?]*[a-zA-Z]|[=>])")]
    private static partial Regex Sequence();
}
