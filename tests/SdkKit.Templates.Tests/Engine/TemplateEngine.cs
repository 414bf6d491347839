using Microsoft.TemplateEngine.Abstractions;
using Microsoft.TemplateEngine.Abstractions.Installer;
using Microsoft.TemplateEngine.Edge;
using Microsoft.TemplateEngine.Edge.Settings;
using Microsoft.TemplateEngine.Edge.Template;
using Projects = Microsoft.TemplateEngine.Orchestrator.RunnableProjects;

namespace SdkKit.Templates.Tests.Engine;

/// <summary>The template engine that <c>dotnet new</c> hosts, with the pack installed.</summary>
public sealed class TemplateEngine : IDisposable
{
    private readonly EngineEnvironmentSettings _settings;
    private readonly TemplatePackageManager _packages;
    private readonly TemplateCreator _creator;

    private TemplateEngine(string folder)
    {
        List<(Type, IIdentifiedComponent)> components = [.. Projects.Components.AllComponents, .. Microsoft.TemplateEngine.Edge.Components.AllComponents];
        var host = new DefaultTemplateEngineHost("dotnetcli", "10.0.0", new Dictionary<string, string> { ["prefs:language"] = "C#" }, components);
        _settings = new EngineEnvironmentSettings(host, virtualizeSettings: true, settingsLocation: folder);
        _packages = new TemplatePackageManager(_settings);
        _creator = new TemplateCreator(_settings);
    }

    public IReadOnlyList<ITemplateInfo> Templates { get; private set; } = [];

    public static async Task<TemplateEngine> InstallAsync(string package, string folder, CancellationToken cancellationToken)
    {
        var engine = new TemplateEngine(folder);
        var provider = engine._packages.GetBuiltInManagedProvider(InstallationScope.Global);
        var installed = await provider.InstallAsync([new InstallRequest(package)], cancellationToken);
        Assert.All(installed, result => Assert.True(result.Success, result.ErrorMessage));
        engine.Templates = [.. await engine._packages.GetTemplatesAsync(cancellationToken)];
        return engine;
    }

    /// <summary>What <c>dotnet new</c> does for a template, but for post actions.</summary>
    public async Task<ITemplateCreationResult> CreateAsync(string template, string name, string folder, IReadOnlyDictionary<string, string> choices, CancellationToken cancellationToken)
    {
        var info = Templates.Single(candidate => candidate.ShortNameList.Contains(template));
        return await _creator.InstantiateAsync(
            info, name, fallbackName: null, folder, choices.ToDictionary(choice => choice.Key, choice => (string?)choice.Value), cancellationToken: cancellationToken);
    }

    public void Dispose()
    {
        _packages.Dispose();
        _settings.Dispose();
    }
}
