namespace SdkKit.Build.Tests.Packages;

[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class PackageContentTests(AllPackages feed)
{
    [Fact]
    public async Task SdkKit_Packed_HoldsRuntimeAnalyzersTaskAndTargetsOnly()
    {
        var package = await Package.OpenAsync(feed, "SdkKit");

        Assert.Equal(
            [
                "NOTICE",
                "README.md",
                "SdkKit.nuspec",
                "analyzers/dotnet/cs/SdkKit.Analyzers.dll",
                "analyzers/dotnet/cs/SdkKit.Catalog.dll",
                "analyzers/dotnet/cs/SdkKit.CodeFixes.dll",
                "analyzers/dotnet/cs/SdkKit.Manifest.dll",
                "analyzers/dotnet/cs/SdkKit.Secrets.dll",
                "analyzers/dotnet/cs/SdkKit.SourceGenerator.dll",
                "build/SdkKit.targets",
                "buildTransitive/SdkKit.Secrets.targets",
                "buildTransitive/SdkKit.targets",
                "config/sdkkit-secrets-off.globalconfig",
                "config/sdkkit-secrets-strict.globalconfig",
                "lib/net10.0/SdkKit.dll",
                "lib/net10.0/SdkKit.xml",
                "tasks/netstandard2.0/SdkKit.Build.dll",
            ],
            package.Files);
        // The last three come with resilience; transitive pinning writes its lower bounds into the package.
        Assert.Equal(
            [
                "Azure.Core", "Microsoft.Extensions.Http", "Microsoft.Extensions.Http.Resilience", "Microsoft.Identity.Client",
                "Polly.Extensions", "Polly.RateLimiting", "System.Threading.RateLimiting",
            ],
            package.Dependencies);
    }

    [Fact]
    public async Task Testing_Packed_HoldsFakeServerAndEmulator()
    {
        var package = await Package.OpenAsync(feed, "SdkKit.Testing");

        Assert.Equal(
            [
                "NOTICE",
                "README.md",
                "SdkKit.Testing.nuspec",
                "buildTransitive/SdkKit.Testing.targets",
                "lib/net10.0/SdkKit.Catalog.dll",
                "lib/net10.0/SdkKit.Catalog.xml",
                "lib/net10.0/SdkKit.Emulator.dll",
                "lib/net10.0/SdkKit.Emulator.xml",
                "lib/net10.0/SdkKit.Testing.dll",
                "lib/net10.0/SdkKit.Testing.xml",
            ],
            package.Files);
        Assert.Contains("Microsoft.IdentityModel.JsonWebTokens", package.Dependencies);
        Assert.Equal("SdkKit", Assert.Single(package.Dependencies, dependency => dependency.StartsWith("SdkKit", StringComparison.Ordinal)));
        Assert.DoesNotContain(package.Metadata.Descendants(), element => element.Name.LocalName == "frameworkReference");
    }

    [Fact]
    public async Task SecretsAnalyzer_Packed_HoldsAnalyzersAndDependsOnNothing()
    {
        var package = await Package.OpenAsync(feed, "SdkKit.Secrets.Analyzer");

        Assert.Equal(
            [
                "NOTICE",
                "README.md",
                "SdkKit.Secrets.Analyzer.nuspec",
                "analyzers/dotnet/cs/SdkKit.Analyzers.dll",
                "analyzers/dotnet/cs/SdkKit.Catalog.dll",
                "analyzers/dotnet/cs/SdkKit.CodeFixes.dll",
                "analyzers/dotnet/cs/SdkKit.Manifest.dll",
                "analyzers/dotnet/cs/SdkKit.Secrets.dll",
                "build/SdkKit.Secrets.Analyzer.targets",
                "buildTransitive/SdkKit.Secrets.Analyzer.targets",
                "buildTransitive/SdkKit.Secrets.targets",
                "config/sdkkit-secrets-off.globalconfig",
                "config/sdkkit-secrets-strict.globalconfig",
            ],
            package.Files);
        Assert.Empty(package.Dependencies);
        Assert.Contains(package.Metadata.Descendants(), element => element is { Name.LocalName: "developmentDependency", Value: "true" });
    }

    [Fact]
    public async Task Tool_Packed_IsADotnetToolNamedSdkkit()
    {
        var package = await Package.OpenAsync(feed, "SdkKit.Tool");

        Assert.Contains("tools/net10.0/any/sdkkit.dll", package.Files);
        Assert.Contains("tools/net10.0/any/DotnetToolSettings.xml", package.Files);
        Assert.Contains(package.Metadata.Descendants(), element => element.Attribute("name")?.Value == "DotnetTool");
    }

    [Fact]
    public async Task Templates_Packed_HoldTheTemplateFolderAndNoAssembly()
    {
        var package = await Package.OpenAsync(feed, "SdkKit.Templates");

        Assert.Contains("content/sdkkit-console/.template.config/template.json", package.Files);
        Assert.DoesNotContain(package.Files, file => file.EndsWith(".dll", StringComparison.Ordinal) || file.Contains("/obj/", StringComparison.Ordinal));
        Assert.Empty(package.Dependencies);
        Assert.Contains(package.Metadata.Descendants(), element => element.Attribute("name")?.Value == "Template");
    }
}
