using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SdkKit.Tool.Tests.Documentation;

/// <summary>A page that points nowhere costs its reader more than no page.</summary>
public sealed partial class DocumentationTests
{
    internal static readonly string Root = FindRoot();

    private static readonly Lazy<string> Targets = new(() => string.Concat(
        Directory.EnumerateFiles(Path.Combine(Root, "src", "SdkKit.Build", "buildTransitive"), "*.targets").Select(File.ReadAllText)));

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Root, "README.md"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "src"), "PACKAGE.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "analyzers"), "PACKAGE.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Root, "templates", "SdkKit.Templates", "PACKAGE.md"))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_RelativeLinks_Resolve(string page)
    {
        var path = Path.Combine(Root, page);
        var broken = Link().Matches(File.ReadAllText(path))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Resolves(path, target));

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Xml_IsWellFormedAndSetsWhatTheBuildKnows(string page)
    {
        var properties = Xml().Matches(File.ReadAllText(Path.Combine(Root, page)))
            .SelectMany(match => XElement.Parse($"<x>{match.Groups["text"].Value}</x>").Descendants())
            .Select(element => element.Name.LocalName)
            .Where(name => name.StartsWith("SdkKit", StringComparison.Ordinal));

        Assert.All(properties, property => Assert.Contains($"$({property})", Targets.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void WhereDoIChange_EveryPath_Exists()
    {
        var rows = File.ReadLines(Path.Combine(Root, "docs/contributing.md"))
            .Where(line => line.StartsWith('|') && line.Contains('`', StringComparison.Ordinal))
            .ToList();

        Assert.InRange(rows.Count, 8, 12);
        Assert.All(rows, row =>
        {
            var paths = Code().Matches(row.Split('|')[2]).Select(match => match.Groups["code"].Value).Where(code => code.Contains('/', StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(paths);
            Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Root, path)), $"'{path}' does not exist: {row}"));
        });
    }

    [Fact]
    public void Threats_EachTestNamed_Exists()
    {
        var rows = File.ReadLines(Path.Combine(Root, "docs/security.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Where(line => !line.StartsWith("| ---", StringComparison.Ordinal)).ToList();

        Assert.InRange(rows.Count, 10, 30);
        Assert.All(rows, row =>
        {
            var tests = Code().Matches(row.Split('|')[3]).Select(match => match.Groups["code"].Value).ToList();
            Assert.NotEmpty(tests);
            Assert.All(tests, test => Assert.True(File.Exists(Path.Combine(Root, test)), $"'{test}' does not exist: {row}"));
        });
    }

    private static bool Resolves(string page, string target)
    {
        var (file, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, null);
        var path = file.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, file);
        return Path.Exists(path) && (anchor is null || File.ReadLines(path).Any(line => line.StartsWith('#') && Anchor(line) == anchor));
    }

    /// <summary>GitHub's anchor of a heading.</summary>
    private static string Anchor(string heading) =>
        NotInAnchors().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdkKit.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("SdkKit.sln is in no folder above the tests.");
        }

        return folder;
    }

    [GeneratedRegex(@"^```xml\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Xml();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NotInAnchors();
}
