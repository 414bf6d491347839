using SdkKit.Templates.Tests.Combinations;

namespace SdkKit.Templates.Tests.Scaffolds;

/// <summary>
/// Projects of all kinds, as <c>dotnet new</c> leaves them, inside a repository that keeps its versions centrally and takes warnings for errors; built in one run.
/// </summary>
public sealed class ScaffoldedProjects : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ScaffoldedProjects()
    {
    }

    internal TemporaryFolder Repository => _folder;

    internal string FolderOf(Scaffold scaffold) => _folder[scaffold.Name];

    internal string AssemblyOf(Scaffold scaffold) => Path.Combine(FolderOf(scaffold), "bin", "Debug", "net10.0", scaffold.Name + ".dll");

    internal string TestsOf(Scaffold scaffold) => Path.Combine(FolderOf(scaffold), "tests", "bin", "Debug", "net10.0", scaffold.Name + ".Tests.dll");

    public static Task<ScaffoldedProjects> BuildAsync(InstalledTemplates templates) =>
        BuildAsync(templates, Scaffold.All.Select(scaffold => (scaffold.Name, new Combination(scaffold.Template, scaffold.Choices))));

    internal static async Task<ScaffoldedProjects> BuildAsync(InstalledTemplates templates, IEnumerable<(string Name, Combination Combination)> wanted)
    {
        var projects = new ScaffoldedProjects();
        templates.Serve(projects._folder);
        projects.WriteRepository();
        foreach (var (name, combination) in wanted)
        {
            var created = await templates.Engine.CreateAsync(combination.Template, name, projects._folder[name], combination.Choices, TestContext.Current.CancellationToken);
            Assert.True(created.Status == Microsoft.TemplateEngine.Edge.Template.CreationResultStatus.Success, created.ErrorMessage);
        }

        (await Dotnet.RunAsync(projects._folder.Root, "msbuild", "all.proj", "-t:Restore", "-nologo", "-v:q", "-m:1")).ShouldSucceed();
        (await Dotnet.RunAsync(projects._folder.Root, "msbuild", "all.proj", "-nologo", "-v:q", "-m:1")).ShouldSucceed();
        return projects;
    }

    public void Dispose() => _folder.Dispose();

    private void WriteRepository()
    {
        _folder.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Microsoft.Extensions.Hosting" Version="8.0.0" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            </Project>
            """);
        _folder.Write("all.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup>
                <Scaffolded Include="*/*.csproj;*/tests/*.csproj" />
              </ItemGroup>
              <Target Name="Restore">
                <MSBuild Projects="@(Scaffolded)" Targets="Restore" Properties="Phase=Restore" />
              </Target>
              <Target Name="Build">
                <MSBuild Projects="@(Scaffolded)" Targets="Build" />
              </Target>
            </Project>
            """);
    }
}
