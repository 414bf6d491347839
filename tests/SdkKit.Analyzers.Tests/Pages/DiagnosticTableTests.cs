using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Diagnostics;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.Secrets;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Analyzers.Tests.Pages;

/// <summary>Ids, descriptors, release rows, pages and samples tell one story.</summary>
public sealed partial class DiagnosticTableTests
{
    /// <summary>The ids that the build task reports; its own tests hold them and their pages together.</summary>
    private const string BuildTaskIds = "SDKKIT29";

    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        [.. Verify.AllAnalyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).DistinctBy(static d => d.Id).OrderBy(static d => d.Id, StringComparer.Ordinal)];

    private static readonly string Root = FindRoot();

    public static TheoryData<string> SampledIds =>
        [.. Descriptors.Where(static d => d.Category != DiagnosticCategories.Clients).Select(static d => d.Id)];

    [Fact]
    public void Descriptors_EveryId_HasOneReleaseRowWithItsCategoryAndSeverity()
    {
        var rows = File.ReadLines(Path.Combine(Root, "analyzers", "SdkKit.Analyzers", "AnalyzerReleases.Shipped.md"))
            .Concat(File.ReadLines(Path.Combine(Root, "analyzers", "SdkKit.Analyzers", "AnalyzerReleases.Unshipped.md")))
            .Where(static line => line.StartsWith("SDKKIT", StringComparison.Ordinal))
            .Select(static line => string.Join(" | ", line.Split(" | ").Take(3)));

        Assert.Equal(Descriptors.Select(static d => $"{d.Id} | {d.Category} | {d.DefaultSeverity}"), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Descriptors_EveryId_HasAPageThatItLinksTo()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "docs", "diagnostics"), "SDKKIT*.md")
            .Select(static page => Path.GetFileNameWithoutExtension(page))
            .Where(static id => !id.StartsWith(BuildTaskIds, StringComparison.Ordinal));

        Assert.Equal(Descriptors.Select(static d => d.Id), pages.Order(StringComparer.Ordinal));
        Assert.All(Descriptors, static d => Assert.Equal(HelpLink.For(d.Id), d.HelpLinkUri));
    }

    [Fact]
    public void Descriptors_OfSecrets_AreTheEnginesClasses() => Assert.Equal(
        SecretClasses.All.Select(static c => (c.Id, $"Hard-coded {c.Title}", c.Remedy)),
        Descriptors.Where(static d => d.Category == DiagnosticCategories.Secrets).Select(static d => (d.Id, d.Title.ToString(), d.Description.ToString())));

    [Theory]
    [MemberData(nameof(SampledIds))]
    public async Task Page_Samples_AreReportedAndMended(string id)
    {
        var descriptor = Descriptors.Single(d => d.Id == id);
        var page = (await File.ReadAllTextAsync(Path.Combine(Root, "docs", "diagnostics", id + ".md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var samples = CodeBlock().Matches(page).Select(static match => match.Groups[1].Value).ToArray();

        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n{descriptor.Description}\n", page, StringComparison.Ordinal);
        Assert.Equal(2, samples.Length);
        var files = JsonBlock().Matches(page).Select(match => new InMemoryFile(FileNameOf(id), match.Groups[1].Value)).ToArray();
        Assert.Equal([id], await IdsAsync(samples[0].Replace("•••", SecretOf(id), StringComparison.Ordinal), files.FirstOrDefault()));
        Assert.Empty(await IdsAsync(samples[1], files.LastOrDefault()));
    }

    private static async Task<IEnumerable<string>> IdsAsync(string sample, AdditionalText? file) =>
        (await Compiled.DiagnosticsAsync(
            Compiled.Document(sample),
            [.. Verify.AllAnalyzers.Where(IsSampled)],
            new Dictionary<string, string> { ["build_property.SdkKitManifestMode"] = "verify" },
            file is null ? [] : [file])).Select(static d => d.Id);

    private static string FileNameOf(string id) => id == DiagnosticIds.MalformedRoleFile ? "Secrets.role.json" : "Subject.provisioning.json";

    private static bool IsSampled(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics.Any(static d => d.Category != DiagnosticCategories.Clients);

    private static string SecretOf(string id)
    {
        var random = new Random(14);
        return id switch
        {
            DiagnosticIds.EntraClientSecret => GeneratedSecret.EntraClientSecret(random),
            DiagnosticIds.StorageAccountKey => GeneratedSecret.Key(random, 64),
            DiagnosticIds.PrivateKey => GeneratedSecret.RsaPrivateKey().Replace("\n", "\n        ", StringComparison.Ordinal),
            DiagnosticIds.JsonWebToken => GeneratedSecret.Token(random, new { exp = 4102444800 }),
            DiagnosticIds.SharedAccessSignature => GeneratedSecret.StorageSas(random, "2099-01-01"),
            DiagnosticIds.AzureServiceKey => GeneratedSecret.IdentifiableKey(random, "+ASb", 32, "Manage00"),
            DiagnosticIds.ProviderToken => GeneratedSecret.PrefixedToken(random, "ghp"),
            DiagnosticIds.ConnectionPassword => GeneratedSecret.Letters(random, 20) + "7",
            DiagnosticIds.NamedValue => "Q7-" + GeneratedSecret.Letters(random, 9) + "!4",
            _ => "",
        };
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdkKit.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
