using System.Text.RegularExpressions;

namespace SdkKit.Testing.Tests.Documentation;

/// <summary>Every sample of docs/testing.md is code that <see cref="TestingPageTests"/> compiles and runs.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Samples_OfThePage_AreTestsWordForWord()
    {
        var root = Root(AppContext.BaseDirectory);
        var page = File.ReadAllText(Path.Combine(root, "docs", "testing.md"));
        var folder = Path.Combine(root, "tests", "SdkKit.Testing.Tests", "Documentation");
        var code = Flat(string.Join('\n', Directory.GetFiles(folder, "*.cs").Select(File.ReadAllText)));

        var samples = Fenced().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        Assert.InRange(samples.Length, 7, 20);
        Assert.All(samples, sample => Assert.Contains(Flat(sample), code, StringComparison.Ordinal));
    }

    private static string Flat(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "SdkKit.sln"))
            ? folder
            : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The tests run outside the repository."));

    [GeneratedRegex(@"^```csharp\r?\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fenced();
}
