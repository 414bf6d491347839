namespace SdkKit.SourceGenerator.Tests.Pages;

/// <summary>The samples of the page about clients are compiled with the generator, as a reader would.</summary>
public sealed class ClientPageTests
{
    private const string Usings = "global using System.IO; global using System.Text.Json; global using System.Text.Json.Serialization;";

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, Page.Samples("docs/clients.md").Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_OfThePage_CompilesAndLeavesNoMethodOut(int sample)
    {
        var source = Page.Samples("docs/clients.md")[sample];

        Assert.Empty(Generated.Diagnostics(Usings, source));
        Assert.All(Generated.Sources(Usings, source).Values, text => Assert.DoesNotContain("NotSupportedException", text, StringComparison.Ordinal));
    }
}
