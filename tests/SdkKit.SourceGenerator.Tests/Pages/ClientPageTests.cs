using System.Text.RegularExpressions;

namespace SdkKit.SourceGenerator.Tests.Emission;

/// <summary>The samples of the page about clients are compiled with the generator, as a reader would.</summary>
public sealed partial class ClientPageTests
{
    private const string Usings = "global using System.IO; global using System.Text.Json; global using System.Text.Json.Serialization;";

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, Blocks().Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_OfThePage_CompilesAndLeavesNoMethodOut(int sample)
    {
        var source = Blocks()[sample];

        Assert.Empty(Generated.Diagnostics(Usings, source));
        Assert.All(Generated.Sources(Usings, source).Values, text => Assert.DoesNotContain("NotSupportedException", text, StringComparison.Ordinal));
    }

    // System.Text.Json's own generator is not part of this compilation; what it would add stands in here.
    private static List<string> Blocks() => [.. CodeBlock().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "clients.md")))
        .Select(match => JsonContext().Replace(
            match.Groups[1].Value,
            "internal abstract class $1(JsonSerializerOptions? options) : JsonSerializerContext(options) { public static $1 Default => null!; }"))];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdkKit.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"internal sealed partial class (\w+) : JsonSerializerContext;")]
    private static partial Regex JsonContext();
}
