namespace SdkKit.Build.Tests.Sandbox;

/// <summary>
/// The packages of this repository in a folder, under a version that no machine has seen, and consumers' NuGet settings that take them from there only. What
/// consumers restore stays out of the user's package cache, which serves everything else.
/// </summary>
/// <param name="projects">What is packed, relative to the repository; the test project's build must build it.</param>
public abstract class PackageFeed(params string[] projects) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private string _settings = "";

    public static string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public string PathOf(string package) => _folder[$"feed/{package}.{Version}.nupkg"];

    public virtual async ValueTask InitializeAsync()
    {
        _folder.Write("pack.proj", $"""
            <Project>
              <ItemGroup>
                {string.Concat(projects.Select(project => $"""<Packed Include="{Repository.PathOf(project)}" />"""))}
              </ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Packed)" Targets="Pack" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        // What is packed is what the test project's own build has built; a rebuild would race with the tests that run beside this.
        (await Dotnet.RunAsync(
            _folder.Root,
            [
                "msbuild", "pack.proj", "-t:Pack", "-nologo", "-v:q", "-m", "-p:NoBuild=true", $"-p:Configuration={Repository.Configuration}",
                $"-p:PackageVersion={Version}", $"-p:PackageOutputPath={_folder["feed"]}",
            ]))
            .ShouldSucceed();
        _settings = await ComposeSettingsAsync();
    }

    /// <summary>Lets the projects in <paramref name="consumer"/> restore from this feed.</summary>
    public void Serve(TemporaryFolder consumer) => consumer.Write("nuget.config", _settings);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> ComposeSettingsAsync()
    {
        var sources = await ListAsync("nuget", "list", "source", "--format", "short");
        var cache = await ListAsync("nuget", "locals", "global-packages", "--list", "--force-english-output");
        var enabled = sources.Where(line => line.StartsWith("E ", StringComparison.Ordinal)).Select(line => line[2..].Trim());
        var others = enabled.Select((address, index) => (Key: $"source{index}", Address: address)).ToArray();
        return $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{_folder["packages"]}" />
              </config>
              <fallbackPackageFolders>
                <add key="user" value="{cache[0]["global-packages: ".Length..].Trim()}" />
              </fallbackPackageFolders>
              <packageSources>
                <clear />
                <add key="feed" value="{_folder["feed"]}" />
                {string.Concat(others.Select(source => $"""<add key="{source.Key}" value="{source.Address}" />"""))}
              </packageSources>
              <packageSourceMapping>
                <clear />
                <packageSource key="feed"><package pattern="SdkKit" /><package pattern="SdkKit.*" /></packageSource>
                {string.Concat(others.Select(source => $"""<packageSource key="{source.Key}"><package pattern="*" /></packageSource>"""))}
              </packageSourceMapping>
            </configuration>
            """;
    }

    private async Task<string[]> ListAsync(params string[] arguments) =>
        (await Dotnet.RunAsync(_folder.Root, arguments)).ShouldSucceed().Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
