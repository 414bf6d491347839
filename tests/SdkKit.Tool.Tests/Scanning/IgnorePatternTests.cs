using SdkKit.Tool.Scanning.Ignoring;

namespace SdkKit.Tool.Tests.Scanning;

public sealed class IgnorePatternTests
{
    [Theory]
    [InlineData("*.log", "a/b.log", true)]
    [InlineData("/*.log", "a/b.log", false)]
    [InlineData("a/*.log", "a/b.log", true)]
    [InlineData("a/*.log", "x/a/b.log", false)]
    [InlineData("**/a/*.log", "x/y/a/b.log", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**", "a/x/y", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("folder/", "folder", false)]
    [InlineData("?.txt", "ab.txt", false)]
    [InlineData("[a-c]?[!x].txt", "b1y.txt", true)]
    [InlineData("[]x].txt", "].txt", true)]
    [InlineData("[[:digit:]]*", "7a", true)]
    [InlineData("[a", "[a", false)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("\\!a", "!a", true)]
    [InlineData("a\\ ", "a ", true)]
    [InlineData("a ", "a", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    public void IsMatch_Pattern_NamesThePath(string pattern, string path, bool expected) =>
        Assert.Equal(expected, IgnorePattern.Parse(pattern)!.IsMatch(path.Split('/'), isFolder: false));

    [Theory]
    [InlineData("")]
    [InlineData("# comment")]
    [InlineData("/")]
    [InlineData("   ")]
    public void Parse_LineWithoutPattern_IsNone(string line) => Assert.Null(IgnorePattern.Parse(line));

    [Fact]
    public void IsMatch_ManyStars_TakesNoExponentialTime()
    {
        var pattern = IgnorePattern.Parse(string.Concat(Enumerable.Repeat("a*", 200)) + "b")!;

        Assert.False(pattern.IsMatch([new string('a', 20_000)], isFolder: false));
    }

    [Fact]
    public async Task Scan_OutsideOfGit_IgnoresWhatGitWouldIgnore()
    {
        using var folder = new ScanFolder();
        string[] names = ["a.log", "keep.log", "x/a.log", "x/only/b.txt", "x/y/only/b.txt", "build/a.txt", "x/build/a.txt", "build.txt", "deep/1/2/3.tmp", "deep/4.tmp", "[x].txt", "ä/ö.txt", "x/again.log"];
        foreach (var name in names)
            folder.Write(name, folder.NewSecret());
        folder.Write(".gitignore", "*.log\n!keep.log\n/x/only/\nbuild/\ndeep/**/*.tmp\n\\[x].txt\n# comment\nä/*\n");
        folder.Write("x/.gitignore", "!again.log\r\n/y\r\n");

        var outside = await ScannedAsync(folder);
        await folder.GitAsync("init", "--quiet");
        var inside = await ScannedAsync(folder);

        Assert.Equal(["build.txt", "keep.log", "x/again.log"], outside);
        Assert.Equal(inside, outside);
    }

    private static async Task<List<string>> ScannedAsync(ScanFolder folder) =>
        [.. (await folder.ScanAsync()).Output.Split('\n').Where(static line => line.Contains("): ", StringComparison.Ordinal)).Select(static line => line[..line.IndexOf('(', StringComparison.Ordinal)])];
}
