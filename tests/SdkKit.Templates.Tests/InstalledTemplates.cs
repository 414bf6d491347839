using System.IO.Compression;
using SdkKit.Templates.Tests.Engine;
using SdkKit.Templates.Tests.Scaffolds;

namespace SdkKit.Templates.Tests;

/// <summary>The template pack, installed from its package: for <c>dotnet new</c> into a hive of this run, and into the engine in this process.</summary>
public sealed class InstalledTemplates() : PackageFeed("src/SdkKit/SdkKit.csproj", "src/SdkKit.Testing/SdkKit.Testing.csproj", "templates/SdkKit.Templates/SdkKit.Templates.csproj")
{
    private readonly TemporaryFolder _hive = new();
    private Task<ScaffoldedProjects>? _projects;

    public string InstallOutput { get; private set; } = "";

    public TemplateEngine Engine { get; private set; } = null!;

    public string Package => PathOf("SdkKit.Templates");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        InstallOutput = (await NewAsync(_hive.Root, "install", Package)).ShouldSucceed().Output;
        // From a folder the engine reads twice as fast as from the archive, which it opens anew for each project.
        await ZipFile.ExtractToDirectoryAsync(Package, _hive["package"], TestContext.Current.CancellationToken);
        Engine = await TemplateEngine.InstallAsync(_hive["package"], _hive["engine"], TestContext.Current.CancellationToken);
    }

    /// <summary>Runs <c>dotnet new</c> on this run's hive.</summary>
    public Task<DotnetResult> NewAsync(string folder, params string[] arguments) =>
        Dotnet.RunAsync(folder, ["new", .. arguments, "--debug:custom-hive", _hive["hive"]]);

    /// <summary>Projects of all kinds, built once for all tests that look at built ones.</summary>
    public Task<ScaffoldedProjects> BuiltAsync() => _projects ??= ScaffoldedProjects.BuildAsync(this);

    public override async ValueTask DisposeAsync()
    {
        if (_projects is not null)
        {
            (await _projects).Dispose();
        }

        Engine?.Dispose();
        await base.DisposeAsync();
        _hive.Dispose();
    }
}
