using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SdkKit.SourceGenerator.Tests.Packaging;

/// <summary>What a generator references, every compiler that loads it must have: Roslyn 4.8's, the framework's facade, and what is packed beside it.</summary>
public sealed class AssemblyReferenceTests
{
    private static readonly Dictionary<string, Version> Allowed = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["SdkKit.Catalog"] = new(0, 1, 0, 0),
        ["SdkKit.Manifest"] = new(0, 1, 0, 0),
        ["SdkKit.Secrets"] = new(0, 1, 0, 0),
    };

    [Theory]
    [InlineData("SdkKit.SourceGenerator.dll")]
    [InlineData("SdkKit.Catalog.dll")]
    [InlineData("SdkKit.Manifest.dll")]
    public void Assembly_References_AreThoseOfTheOldestCompiler(string file)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)));
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(Allowed.GetValueOrDefault(reference.Key), reference.Value));
    }
}
