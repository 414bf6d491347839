using System.Text.RegularExpressions;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests;

/// <summary>Errors of the build have codes from SDKKIT2901 on; analyzers never use these.</summary>
public sealed partial class ErrorPageTests
{
    [Fact]
    public void Codes_OfTaskAndTargets_HaveAPageEach()
    {
        var sources = new[] { "*.cs", "*.targets" }.SelectMany(pattern =>
            Directory.EnumerateFiles(Repository.PathOf("src/SdkKit.Build"), pattern, SearchOption.AllDirectories));
        var codes = sources.SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Value).Distinct();
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics"), "SDKKIT29*.md").ToDictionary(file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(codes.Order(StringComparer.Ordinal), pages.Keys.Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.StartsWith($"# {page.Key}: ", File.ReadAllText(page.Value), StringComparison.Ordinal));
    }

    [GeneratedRegex("SDKKIT29[0-9]{2}")]
    private static partial Regex Code();
}
