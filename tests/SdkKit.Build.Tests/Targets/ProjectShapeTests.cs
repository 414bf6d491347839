namespace SdkKit.Build.Tests.Targets;

[Trait("Tier", "Slow")]
public sealed class ProjectShapeTests
{
    [Fact]
    public async Task Build_TwoFrameworks_KeepsOneManifestEach()
    {
        using var app = new ManifestConsumer(
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <LangVersion>latest</LangVersion>
              </PropertyGroup>
            </Project>
            """);
        app.WriteManifest("text");

        (await app.BuildAsync("-p:SdkKitManifestMode=update")).ShouldSucceed();

        foreach (var framework in new[] { "net10.0", "netstandard2.0" })
        {
            Assert.Equal("text", app.Folder.TryRead($"bin/Debug/{framework}/App.provisioning.json"));
            Assert.Equal("text", app.Folder.TryRead($"App.{framework}.provisioning.json"));
        }
    }

    [Fact]
    public async Task Publish_WebProjectWithCommittedManifest_PublishesTheBuiltOneOnce()
    {
        using var app = new ManifestConsumer(
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Library</OutputType>
              </PropertyGroup>
            </Project>
            """);
        app.WriteManifest("text");
        (await app.BuildAsync("-p:SdkKitManifestMode=update")).ShouldSucceed();
        app.Folder.Write(ManifestConsumer.CommittedFile, "edited by hand");

        (await app.RunAsync("publish", "App.csproj", "--no-build", "-c", "Debug", "-o", app.Folder["out"])).ShouldSucceed();

        Assert.Equal("text", app.Folder.TryRead("out/App.provisioning.json"));
    }

    [Fact]
    public async Task Build_ReferencedProject_BringsItsManifestToTheApplication()
    {
        using var library = new ManifestConsumer();
        library.WriteManifest("of the library");
        library.Folder.Write("Program/Program.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Between/Between.csproj" />
              </ItemGroup>
            </Project>
            """);
        library.Folder.Write("Between/Between.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../App.csproj" />
              </ItemGroup>
            </Project>
            """);
        library.Folder.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Source.cs" />
              </ItemGroup>
            </Project>
            """);

        (await library.RunAsync("build", "Program/Program.csproj")).ShouldSucceed();

        Assert.Equal("of the library", library.Folder.TryRead("Program/bin/Debug/net10.0/App.provisioning.json"));
    }

    [Fact]
    public async Task Build_OldCompiler_SaysWhichSdkIsNeeded()
    {
        using var app = new ManifestConsumer();

        var result = (await app.RunAsync("msbuild", "App.csproj", "-t:_SdkKitCheckCompiler", "-p:CompilerApiVersion=roslyn4.7")).ShouldFail();

        Assert.Contains(
            "error SDKKIT2905: SdkKit needs the C# compiler of .NET SDK 8.0.100 or later, this is roslyn4.7; ", result.Output, StringComparison.Ordinal);
    }
}
