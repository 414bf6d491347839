using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class PackageContentTests(AllPackages feed)
{
    private static readonly string[] Libraries = ["SdkKit.Catalog", "SdkKit.Emulator", "SdkKit.Manifest", "SdkKit.Provisioning", "SdkKit.Secrets"];

    [Fact]
    public async Task SdkKit_Packed_HoldsRuntimeAnalyzersTaskAndTargetsOnly()
    {
        var package = await Package.OpenAsync(feed, "SdkKit");

        Assert.Equal(
            [
                "LICENSE",
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
                "icon.png",
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
                "LICENSE",
                "NOTICE",
                "README.md",
                "SdkKit.Testing.nuspec",
                "buildTransitive/SdkKit.Testing.targets",
                "icon.png",
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
                "LICENSE",
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
                "icon.png",
            ],
            package.Files);
        Assert.Empty(package.Dependencies);
        Assert.Contains(package.Metadata.Descendants(), element => element is { Name.LocalName: "developmentDependency", Value: "true" });
    }

    [Fact]
    public async Task TokenCache_Packed_HoldsItsLibraryAndDependsOnSdkKit()
    {
        var package = await Package.OpenAsync(feed, "SdkKit.TokenCache");

        Assert.Equal(
            ["LICENSE", "NOTICE", "README.md", "SdkKit.TokenCache.nuspec", "icon.png", "lib/net10.0/SdkKit.TokenCache.dll", "lib/net10.0/SdkKit.TokenCache.xml"],
            package.Files);
        Assert.Contains("SdkKit", package.Dependencies);
    }

    [Fact]
    public async Task Tool_Packed_HoldsWhatItsBuildLeftAndIsADotnetToolNamedSdkkit()
    {
        var package = await Package.OpenAsync(feed, "SdkKit.Tool");

        Assert.Equal(
            ["LICENSE", "NOTICE", "README.md", "SdkKit.Tool.nuspec", "icon.png", "tools/net10.0/any/DotnetToolSettings.xml"],
            package.Files.Where(file => !file.StartsWith("tools/", StringComparison.Ordinal) || file.EndsWith("Settings.xml", StringComparison.Ordinal)));
        Assert.Equal(
            [.. Libraries.Select(name => name + ".dll"), "sdkkit.deps.json", "sdkkit.dll", "sdkkit.runtimeconfig.json"],
            package.Files.Where(file => Path.GetFileName(file).StartsWith("sdkkit", StringComparison.OrdinalIgnoreCase) && file.StartsWith("tools/", StringComparison.Ordinal))
                .Select(file => file["tools/net10.0/any/".Length..]).Order(StringComparer.Ordinal));
        // Whatever else is there is a library of its dependencies: no symbols, no documentation, no file of a developer's machine.
        Assert.All(
            package.Files.Where(file => file.StartsWith("tools/", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("sdkkit", StringComparison.Ordinal)),
            file => Assert.True(file.EndsWith(".dll", StringComparison.Ordinal) || file.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal), file));
        Assert.Empty(package.Dependencies);
        Assert.Contains(package.Metadata.Descendants(), element => element.Attribute("name")?.Value == "DotnetTool");
    }

    [Fact]
    public async Task Templates_Packed_HoldEveryFileOfTheTemplatesAndNoOther()
    {
        var package = await Package.OpenAsync(feed, "SdkKit.Templates");

        var root = Repository.PathOf("templates/SdkKit.Templates");
        var expected = Directory.EnumerateFiles(Path.Combine(root, "content"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));
        // What templates share is written once and packed into each.
        string[] languages = [.. Directory.EnumerateFiles(Path.Combine(root, "config", "localize")).Select(file => $"localize/templatestrings.{Path.GetFileName(file)}")];
        string[] described = ["template.json", "dotnetcli.host.json", "ide.host.json", "icon.png", .. languages];
        var stamped = Directory.EnumerateDirectories(Path.Combine(root, "content"), "sdkkit-*")
            .SelectMany(template => described.Select(file => $"content/{Path.GetFileName(template)}/.template.config/{file}"));
        Assert.Equal(13, languages.Length);
        Assert.Equal(expected.Union(stamped).Order(StringComparer.Ordinal), package.Files.Where(file => file.StartsWith("content/", StringComparison.Ordinal)));
        Assert.Equal(
            ["LICENSE", "NOTICE", "README.md", "SdkKit.Templates.nuspec", "icon.png"],
            package.Files.Where(file => !file.StartsWith("content/", StringComparison.Ordinal)));
        Assert.Empty(package.Dependencies);
        Assert.Contains(package.Metadata.Descendants(), element => element.Attribute("name")?.Value == "Template");
    }
}
