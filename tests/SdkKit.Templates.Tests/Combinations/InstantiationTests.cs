using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using SdkKit.Templates.Tests.Descriptions;
using YamlDotNet.RepresentationModel;

namespace SdkKit.Templates.Tests.Combinations;

[Collection(nameof(TemplateCollection))]
[Trait("Tier", "Slow")]
public sealed partial class InstantiationTests(InstalledTemplates templates) : IDisposable
{
    /// <summary>With this variable every combination is tried, and not only a set of them that has every pair of choices.</summary>
    private const string Everything = "SDKKIT_TEST_ALL_TEMPLATES";

    private static readonly string[] Tokens =
    [
        "Company.SdkKitApp", "Company_SdkKitApp", "SdkKitTemplate", "sdkkit-role", "sdkkit-insights-role", "sdkkit-project", "sdkkit-user-secrets-id", "sdkkit-port", "environment-name", "environment_name",
        "{version:", "{kind:", "{include:", "#if", "#else", "#endif", "azureIdentity",
    ];

    private static readonly (string Api, string Client)[] Clients =
    [
        ("log-analytics", "LogAnalytics/ILogAnalytics.cs"), ("custom-metrics", "CustomMetrics/ICustomMetrics.cs"), ("application-insights", "ApplicationInsights/IApplicationInsights.cs"),
        ("resource-manager", "ResourceManager/IResourceManager.cs"), ("graph", "Graph/IMicrosoftGraph.cs"), ("key-vault", "KeyVault/IKeyVault.cs"), ("blank", "Blank/IAzureSubscriptions.cs"),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task New_EveryPairOfChoices_LeavesNoTokenNoSecretAndWhatItPromises()
    {
        var all = TemplateDescription.ReadAll(templates.Package).SelectMany(LegalCombinations.Of).ToArray();
        var tried = Environment.GetEnvironmentVariable(Everything) is null ? LegalCombinations.Covering(all) : all;
        Assert.True(tried.Count > 40 && tried.Count <= all.Length, $"{tried.Count} of {all.Length}");

        var faults = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, tried.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (number, cancellationToken) =>
        {
            var folder = _folder[$"{number}/Sample"];
            var created = await templates.Engine.CreateAsync(tried[number].Template, "Sample", folder, tried[number].Choices, cancellationToken);
            var found = created.Status == Microsoft.TemplateEngine.Edge.Template.CreationResultStatus.Success ? Faults(tried[number], folder) : [created.ErrorMessage ?? "no message"];
            foreach (var fault in found)
            {
                faults.Add($"{tried[number]}: {fault}");
            }
        });

        Assert.Empty(faults);
    }

    private static IEnumerable<string> Faults(Combination combination, string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText);
        foreach (var (file, text) in files)
        {
            foreach (var token in Tokens.Where(token => $"{file}\n{text}".Contains(token, StringComparison.Ordinal)))
            {
                yield return $"{file} has {token}";
            }

            if (TryParse(file, text) is { } fault)
            {
                yield return $"{file}: {fault}";
            }
        }

        var guids = files.SelectMany(file => Guids().Matches(file.Value).Select(match => (file.Key, match.Value))).ToArray();
        if (guids.Any(guid => guid.Key != "Sample.csproj") || guids.Length > 1)
        {
            yield return $"guids {string.Join(", ", guids)}";
        }

        foreach (var (path, isPromised) in Promised(combination))
        {
            if (files.ContainsKey(path) != isPromised)
            {
                yield return isPromised ? $"{path} is missing" : $"{path} is too much";
            }
        }
    }

    private static IEnumerable<(string Path, bool IsPromised)> Promised(Combination combination)
    {
        var isProject = combination.Choices.ContainsKey("tests");
        foreach (var (api, client) in Clients)
        {
            yield return (client, combination.Has("api", api));
        }

        var hasPipeline = isProject || combination.Template == "sdkkit-ci";
        yield return (".github/workflows/sdkkit.yml", hasPipeline && combination.Has("ci", "github"));
        yield return ("azure-pipelines.sdkkit.yml", hasPipeline && combination.Has("ci", "azure-devops"));
        yield return ("sdkkit.dev.json", isProject);
        yield return ("sdkkit.Sample.json", combination.Template == "sdkkit-environment");
        yield return ("tests/Sample.Tests.csproj", combination.Has("tests", "xunit"));
        yield return ("ProgramCredential.cs", combination.Has("credential", "azure-identity") && isProject);
    }

    private static string? TryParse(string file, string text)
    {
        try
        {
            switch (Path.GetExtension(file))
            {
                case ".json":
                    JsonDocument.Parse(text).Dispose();
                    break;
                case ".yml":
                    new YamlStream().Load(new StringReader(text));
                    break;
                case ".csproj":
                    _ = System.Xml.Linq.XDocument.Parse(text);
                    break;
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or YamlDotNet.Core.YamlException or System.Xml.XmlException)
        {
            return exception.Message;
        }
    }

    [GeneratedRegex("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")]
    private static partial Regex Guids();
}
