using System.Security.Cryptography;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

/// <summary>Every shape of project that takes the packages and builds, in one run of MSBuild: starting it costs more than most of them.</summary>
public sealed class Consumers(AllPackages feed) : IAsyncLifetime
{
    private const string Registration = """
        using Microsoft.Extensions.DependencyInjection;

        namespace Consumer;

        public static class Use
        {
            public static IHttpClientBuilder Register(IServiceCollection services) => services.AddGroups();
        }
        """;

    private static readonly string Rules = $"""<PackageReference Include="SdkKit.Secrets.Analyzer" Version="{PackageFeed.Version}" PrivateAssets="all" />""";

    public TemporaryFolder Folder { get; } = new();

    public DotnetResult Build { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        feed.Serve(Folder);
        WritePrivate();
        WriteCentral();
        WriteFrameworks();
        WriteNative();
        Folder.Write("all.slnx", $"""
            <Solution>
              {string.Concat(Directory.EnumerateFiles(Folder.Root, "*.csproj", SearchOption.AllDirectories).Select(path => $"""<Project Path="{Path.GetRelativePath(Folder.Root, path)}" />"""))}
            </Solution>
            """);
        Build = await Dotnet.RunAsync(Folder.Root, "msbuild", "all.slnx", "-restore", "-nologo", "-v:q", "-m");
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void WritePrivate()
    {
        Folder.Write("Private/Private.csproj", Project.Of($"""<PackageReference Include="SdkKit" Version="{PackageFeed.Version}" PrivateAssets="all" />"""));
        Folder.Write("Private/IGroups.cs", ClientSource.WithRole("Contributor"));
        Folder.Write("Private/Use.cs", Registration);
    }

    /// <summary>A library, a program that only uses it, and one that has a client of its own beside it.</summary>
    private void WriteCentral()
    {
        Folder.Write("Central/Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="SdkKit" Version="{PackageFeed.Version}" />
              </ItemGroup>
            </Project>
            """);
        Folder.Write("Central/Library/Library.csproj", Project.Of("""<PackageReference Include="SdkKit" />"""));
        Folder.Write("Central/Library/IGroups.cs", ClientSource.WithRole("Contributor"));
        Folder.Write("Central/App/App.csproj", Project.Of("""<ProjectReference Include="../Library/Library.csproj" />""")
            .Replace("<Nullable>", "<OutputType>Exe</OutputType><Nullable>", StringComparison.Ordinal));
        Folder.Write("Central/App/Program.cs", "Console.WriteLine(typeof(Consumer.Use));\n");
        Folder.Write("Central/App/Use.cs", Registration);
        Folder.Write("Central/Host/Host.csproj", Project.Of("""<PackageReference Include="SdkKit" />""", """<ProjectReference Include="../Library/Library.csproj" />"""));
        Folder.Write("Central/Host/IOwnGroups.cs", ClientSource.WithRole("Contributor").Replace("IGroups", "IOwnGroups", StringComparison.Ordinal));
        Folder.Write("Central/Host/Use.cs", Registration.Replace("AddGroups()", "AddOwnGroups()", StringComparison.Ordinal));
    }

    /// <summary>The runtime is for .NET 10; the secret rules are for every framework and language version.</summary>
    private void WriteFrameworks()
    {
        Folder.Write("Multi/Multi.csproj", Project.Of(
                Rules, $"""<PackageReference Include="SdkKit" Version="{PackageFeed.Version}" Condition="'$(TargetFramework)' == 'net10.0'" />""")
            .Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>", StringComparison.Ordinal));
        Folder.Write("Multi/IGroups.cs", $"#if NET\n{ClientSource.WithRole("Contributor")}\n#endif\n");

        Folder.Write("Rules/Rules.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>7.3</LangVersion>
              </PropertyGroup>
              <ItemGroup>
            """ + Rules + "</ItemGroup></Project>");
        Folder.Write("Rules/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SDKKIT1003.severity = warning\n");
        using var key = ECDsa.Create();
        Folder.Write("Rules/Leak.cs", $"public static class Leak {{ public const string Key = @\"{key.ExportPkcs8PrivateKeyPem()}\"; }}");
    }

    /// <summary>The analyzers of trimming and AOT read the generated code as they read a person's; linking it is SdkKit.Aot's test.</summary>
    private void WriteNative()
    {
        Folder.Write("Native/Native.csproj", Project.Of($"""<PackageReference Include="SdkKit" Version="{PackageFeed.Version}" />""")
            .Replace("<Nullable>", "<OutputType>Exe</OutputType><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><Nullable>", StringComparison.Ordinal));
        Folder.Write("Native/IGroups.cs", ClientSource.WithRole("Contributor"));
        Folder.Write("Native/Program.cs", """
            using Consumer;
            using Microsoft.Extensions.DependencyInjection;

            var services = new ServiceCollection();
            services.AddGroups();
            Console.WriteLine(services.BuildServiceProvider().GetRequiredService<IGroups>());
            """);
    }
}
