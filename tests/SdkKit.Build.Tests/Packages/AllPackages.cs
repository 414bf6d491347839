using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

public sealed class AllPackages() : PackageFeed(
    "src/SdkKit/SdkKit.csproj",
    "src/SdkKit.TokenCache/SdkKit.TokenCache.csproj",
    "src/SdkKit.Testing/SdkKit.Testing.csproj",
    "src/SdkKit.Tool/SdkKit.Tool.csproj",
    "analyzers/SdkKit.Secrets.Analyzer/SdkKit.Secrets.Analyzer.csproj",
    "templates/SdkKit.Templates/SdkKit.Templates.csproj");
