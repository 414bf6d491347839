using System.Security.Cryptography;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class ConsumerTests : IDisposable
{
    private static readonly string Reference = $"""<PackageReference Include="SdkKit" Version="{PackageFeed.Version}" />""";

    private readonly TemporaryFolder _folder = new();

    public ConsumerTests(AllPackages feed) => feed.Serve(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_MisspelledRole_FailsWithTheAnalyzersMessageAndLeavesTheLastManifest()
    {
        _folder.Write("App/App.csproj", Project.Of(Reference));
        _folder.Write("App/IGroups.cs", ClientSource.WithRole("Contributor"));
        (await BuildAsync("App")).ShouldSucceed();
        var written = _folder.TryRead("App/bin/Debug/net10.0/App.provisioning.json");
        Assert.NotNull(written);

        _folder.Write("App/IGroups.cs", ClientSource.WithRole("Raeder"));
        var result = (await BuildAsync("App", "-restore:false")).ShouldFail();

        Assert.Matches(@"IGroups\.cs\(5,\d+\): error SDKKIT2\d{3}: .*Raeder.*Reader", result.Output);
        Assert.Equal(written, _folder.TryRead("App/bin/Debug/net10.0/App.provisioning.json"));
    }

    [Fact]
    public async Task Build_SwitchedOff_RunsNeitherGeneratorNorAnalyzers()
    {
        _folder.Write("App/App.csproj", Project.Of(Reference));
        _folder.Write("App/IGroups.cs", ClientSource.WithRole("Raeder"));

        (await BuildAsync("App", "-p:SdkKitEnabled=false")).ShouldSucceed();

        Assert.Null(_folder.TryRead("App/bin/Debug/net10.0/App.provisioning.json"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Build_LeakedSecret_IsReportedOnceByEitherPackageOrBoth(bool both)
    {
        var secretRules = $"""<PackageReference Include="SdkKit.Secrets.Analyzer" Version="{PackageFeed.Version}" PrivateAssets="all" />""";
        _folder.Write("App/App.csproj", Project.Of(both ? [secretRules, Reference] : [secretRules]));
        using var key = ECDsa.Create();
        _folder.Write("App/Leak.cs", $$""""
            public static class Leak
            {
                public const string Key = """
                    {{key.ExportPkcs8PrivateKeyPem().ReplaceLineEndings("\n                    ")}}
                    """;
            }
            """");

        var result = (await BuildAsync("App")).ShouldFail();

        var finding = Assert.Single(result.Output.Split('\n'), line => line.Contains("error SDKKIT1", StringComparison.Ordinal));
        Assert.Contains("Leak.cs(4,", finding, StringComparison.Ordinal);
    }

    private Task<DotnetResult> BuildAsync(string project, params string[] arguments) =>
        Dotnet.RunAsync(_folder[project], ["msbuild", "-restore", "-nologo", "-v:q", .. arguments]);
}
