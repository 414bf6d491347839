using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Templates.Tests;

/// <summary>The template pack, installed from its package into a hive of this run.</summary>
public sealed class InstalledTemplates() : PackageFeed("src/SdkKit/SdkKit.csproj", "templates/SdkKit.Templates/SdkKit.Templates.csproj")
{
    private readonly TemporaryFolder _hive = new();

    public string InstallOutput { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        InstallOutput = (await NewAsync(_hive.Root, "install", PathOf("SdkKit.Templates"))).ShouldSucceed().Output;
    }

    /// <summary>Runs <c>dotnet new</c> on this run's hive.</summary>
    public Task<DotnetResult> NewAsync(string folder, params string[] arguments) =>
        Dotnet.RunAsync(folder, ["new", .. arguments, "--debug:custom-hive", _hive["hive"]]);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _hive.Dispose();
    }
}
