namespace SdkKit.Build.Tests.Packages;

/// <summary>Packs once for all tests that consume packages.</summary>
[CollectionDefinition(nameof(PackageCollection))]
public sealed class PackageCollection : ICollectionFixture<AllPackages>;
