using System.Text.Json;
using System.Text.RegularExpressions;
using SdkKit.Provisioning;

namespace SdkKit.Tool.Tests.Documentation;

/// <summary>JSON on the pages is JSON; what is shown as an environment file is read as one, which refuses every member that it does not know.</summary>
public sealed partial class EnvironmentSnippetTests
{
    private static readonly string[] OfEnvironments = ["values", "credential", "store", "tenant", "uniqueName", "cloud"];

    [Theory]
    [MemberData(nameof(DocumentationTests.Pages), MemberType = typeof(DocumentationTests))]
    public void Page_Json_IsWhatItShows(string page)
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(DocumentationTests.Root, page));
        foreach (var snippet in Json().Matches(text).SelectMany(block => Documents(block.Groups["text"].Value)))
        {
            using var json = JsonDocument.Parse(snippet);
            if (!json.RootElement.EnumerateObject().Any(member => OfEnvironments.Contains(member.Name)))
            {
                continue;
            }

            folder.Write("sdkkit.docs.json", snippet.Replace("\"…\"", $"\"{Guid.Empty}\"", StringComparison.Ordinal).Replace("https://…", "https://example.com", StringComparison.Ordinal));
            var environment = ProvisioningEnvironment.Load(new EnvironmentSources
            {
                Name = "docs",
                Directory = folder.Path,
                BaseFile = null,
                Overrides = EnvironmentOverrides.Parse(["identity=/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id"]),
            });
            Assert.Equal("docs", environment.Name);
        }
    }

    /// <summary>A block may list several documents, each of which begins at the start of a line.</summary>
    private static string[] Documents(string block) => Regex.Split(block.Trim(), @"\n(?=\{)");

    [GeneratedRegex(@"^```json\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Json();
}
