using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Targets;

/// <summary>A project on the targets of this repository whose source holds the constant that the generator would emit.</summary>
internal sealed class ManifestConsumer : IDisposable
{
    public const string BuiltFile = "obj/Debug/net10.0/App.provisioning.json";
    public const string OutputFile = "bin/Debug/net10.0/App.provisioning.json";
    public const string CommittedFile = "App.provisioning.json";

    private const string Library = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    public ManifestConsumer(string project = Library)
    {
        Folder.Write("App.csproj", project);
        Folder.Write("Directory.Build.targets", Import("SdkKit.targets"));
    }

    public TemporaryFolder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    public void WriteManifest(string json) => WriteSource(
        $$""""
        namespace SdkKit.Generated;
        internal static class ProvisioningManifestSource
        {
            internal const string Json = """
        {{json}}
        """;
        }
        """");

    public void WriteSource(string source) => Folder.Write("Source.cs", source);

    public Task<DotnetResult> BuildAsync(params string[] arguments) => RunAsync("build", ["App.csproj", .. arguments]);

    public Task<DotnetResult> RunAsync(string command, params string[] arguments) =>
        Dotnet.RunAsync(Folder.Root, [command, "-nologo", "-v:q", "-p:RunAnalyzers=false", $"-p:_SdkKitTasks={TaskAssembly}", .. arguments]);

    private static string TaskAssembly => Repository.PathOf($"src/SdkKit.Build/bin/{Repository.Configuration}/netstandard2.0/SdkKit.Build.dll");

    private static string Import(string file) =>
        $"""<Project><Import Project="{Repository.PathOf($"src/SdkKit.Build/buildTransitive/{file}")}" /></Project>""";
}
