using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SdkKit.Analyzers.Tests.Packaging;

/// <summary>A compiler loads analyzers beside its own assemblies: a reference that it cannot supply breaks users, not this build.</summary>
public sealed class AnalyzerReferenceTests
{
    private static readonly string[] Packed = ["SdkKit.Analyzers", "SdkKit.Catalog", "SdkKit.Manifest", "SdkKit.Secrets"];

    [Theory]
    [InlineData("SdkKit.Analyzers")]
    [InlineData("SdkKit.CodeFixes")]
    [InlineData("SdkKit.Secrets")]
    [InlineData("SdkKit.Catalog")]
    public void ShippedAssembly_References_OnlyWhatEveryHostHas(string assembly)
    {
        var references = References(assembly);

        Assert.Contains(references, static r => r.Name == "netstandard");
        Assert.All(references, r => Assert.True(IsSupplied(r, assembly), $"{assembly} references {r.Name} {r.Version}"));
    }

    [Fact]
    public void Analyzers_DoNotReference_Workspaces() =>
        Assert.DoesNotContain(References("SdkKit.Analyzers"), static r => r.Name.Contains("Workspaces", StringComparison.Ordinal));

    private static bool IsSupplied((string Name, Version Version) reference, string by) => reference.Name switch
    {
        "netstandard" => reference.Version == new Version(2, 0, 0, 0),
        "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" => reference.Version == new Version(4, 8, 0, 0),
        "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces" or "System.Composition.AttributedModel" => by == "SdkKit.CodeFixes",
        "System.Collections.Immutable" => reference.Version.Major <= 7,
        _ => Packed.Contains(reference.Name),
    };

    private static List<(string Name, Version Version)> References(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(r => (metadata.GetString(r.Name), r.Version))];
    }
}
