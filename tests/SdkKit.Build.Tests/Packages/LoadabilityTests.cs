using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SdkKit.Build.Tests.Packages;

/// <summary>
/// The compiler and MSBuild give a plug-in exactly what they carry. A newer reference works on the command line of the newest SDK and fails in a user's editor,
/// so it is the shipped assemblies' metadata that is asserted.
/// </summary>
[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class LoadabilityTests(AllPackages feed)
{
    private static readonly Version OldestCompiler = new(4, 8, 0, 0);

    [Theory]
    [InlineData("SdkKit")]
    [InlineData("SdkKit.Secrets.Analyzer")]
    public async Task Analyzers_Packed_ReferenceOnlyWhatTheOldestCompilerCarries(string package)
    {
        var references = await ReadReferencesAsync(package, "analyzers/");

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(IsCarriedByCompiler(reference), $"{reference.From} references {reference.Name} {reference.Version}"));
    }

    [Fact]
    public async Task Task_Packed_ReferencesOnlyWhatMSBuildCarries()
    {
        var references = await ReadReferencesAsync("SdkKit", "tasks/");

        Assert.Contains("System.Reflection.Metadata", references.Select(reference => reference.Name));
        Assert.All(references, reference => Assert.True(IsCarriedByMSBuild(reference), $"{reference.From} references {reference.Name} {reference.Version}"));
    }

    private static bool IsCarriedByCompiler(Reference reference) =>
        reference.Name switch
        {
            "netstandard" or "SdkKit.Analyzers" or "SdkKit.Catalog" or "SdkKit.Manifest" or "SdkKit.Secrets" => true,
            "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" => reference.Version <= OldestCompiler,
            "Microsoft.CodeAnalysis.Workspaces" => reference.From == "SdkKit.CodeFixes" && reference.Version <= OldestCompiler,
            "System.Memory" => reference.Version <= new Version(4, 0, 1, 2),
            "System.Collections.Immutable" => reference.Version <= new Version(7, 0, 0, 0),
            "System.Composition.AttributedModel" => reference.From == "SdkKit.CodeFixes",
            _ => false,
        };

    private static bool IsCarriedByMSBuild(Reference reference) =>
        reference.Name is "netstandard" or "Microsoft.Build.Framework" or "Microsoft.Build.Utilities.Core"
        || (reference.Name is "System.Reflection.Metadata" && reference.Version <= new Version(9, 0, 0, 0));

    private async Task<IReadOnlyList<Reference>> ReadReferencesAsync(string package, string folder)
    {
        await using var archive = await ZipFile.OpenReadAsync(feed.PathOf(package), TestContext.Current.CancellationToken);
        var references = new List<Reference>();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)))
        {
            await using var content = await entry.OpenAsync(TestContext.Current.CancellationToken);
            using var image = new MemoryStream();
            await content.CopyToAsync(image, TestContext.Current.CancellationToken);
            image.Position = 0;
            using var assembly = new PEReader(image);
            var metadata = assembly.GetMetadataReader();
            references.AddRange(metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference =>
                new Reference(Path.GetFileNameWithoutExtension(entry.Name), metadata.GetString(reference.Name), reference.Version)));
        }

        return references;
    }

    private sealed record Reference(string From, string Name, Version Version);
}
