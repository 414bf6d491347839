using System.Xml.Linq;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Aot.Tests;

/// <summary>The sample program, moved out of the repository, restored with the package as a user's is, and published with NativeAOT once for all tests.</summary>
public sealed class PublishedProgram() : PackageFeed("src/SdkKit/SdkKit.csproj")
{
    private const string Project = """
        <Project>
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>
        """;

    private static readonly string[] Versions = ["Directory.Packages.props", "global.json"];
    private static readonly string Sources = Repository.PathOf("tests/SdkKit.Aot");
    private readonly Build.Tests.Sandbox.TemporaryFolder _folder = new();

    /// <summary>The committed size in bytes.</summary>
    public static string SizeFile { get; } = Path.Combine(Sources, "published-size.txt");

    public string Program => _folder["out/SdkKit.Aot"];

    /// <summary>What the publish printed.</summary>
    internal ProcessResult Publish { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        ExternalTool.Require("clang");
        ExternalTool.Require("ld.lld");

        await base.InitializeAsync();
        Serve(_folder);
        _folder.Write("Directory.Build.props", Project);
        foreach (var file in Versions)
            _folder.Write(file, await File.ReadAllTextAsync(Repository.PathOf(file), TestContext.Current.CancellationToken));
        foreach (var file in Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Sources, path)).Where(IsSource))
            _folder.Write($"app/{file}", await File.ReadAllTextAsync(Path.Combine(Sources, file), TestContext.Current.CancellationToken));
        _folder.Write("app/SdkKit.Aot.csproj", WithThePackage());

        Publish = await ToolProcess.RunProgramAsync(
            "dotnet",
            ["publish", _folder["app"], "-c", Repository.Configuration, "-o", _folder["out"], "-nologo", "-v:q"],
            new ProcessOptions { Timeout = TimeSpan.FromMinutes(9), Variables = new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1" } });
    }

    public override async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await base.DisposeAsync();
    }

    private static bool IsSource(string file) => Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj");

    private static string WithThePackage()
    {
        var project = XDocument.Load(Path.Combine(Sources, "SdkKit.Aot.csproj"));
        project.Descendants("ProjectReference").Remove();
        project.Root!.Add(new XElement("ItemGroup", new XElement("PackageReference", new XAttribute("Include", "SdkKit"), new XAttribute("VersionOverride", Version))));
        return project.ToString();
    }
}
