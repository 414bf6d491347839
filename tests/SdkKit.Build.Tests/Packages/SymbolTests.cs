using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

/// <summary>A debugger finds its way from a shipped assembly to the very lines that it was compiled from.</summary>
[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class SymbolTests(AllPackages feed)
{
    private const string Raw = "https://raw.githubusercontent.com/sdkkit/sdkkit/";

    // The kind of debug information that holds the map from folders to addresses.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string, string> Libraries => new()
    {
        { "SdkKit", "SdkKit" },
        { "SdkKit.Testing", "SdkKit.Testing" },
        { "SdkKit.TokenCache", "SdkKit.TokenCache" },
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task SymbolPackage_OfALibrary_HoldsExactlyItsSymbols(string id, string assembly)
    {
        var symbols = await Package.OpenSymbolsAsync(feed, id);

        Assert.Equal([$"{id}.nuspec", $"lib/net10.0/{assembly}.pdb"], symbols.Files);
        Assert.Contains(symbols.Metadata.Descendants(), element => element.Attribute("name")?.Value == "SymbolsPackage");
    }

    [Theory]
    [MemberData(nameof(PackagePageTests.Ids), MemberType = typeof(PackagePageTests))]
    public async Task Assemblies_Packed_AreReproducibleAndKnowTheirSources(string id)
    {
        var package = await Package.OpenAsync(feed, id);
        foreach (var file in package.OwnAssemblies)
        {
            using var assembly = new PEReader(new MemoryStream(await package.ReadAsync(file)));
            var entries = assembly.ReadDebugDirectory();
            Assert.Contains(entries, entry => entry.Type is DebugDirectoryEntryType.Reproducible);

            var embedded = entries.FirstOrDefault(entry => entry.Type is DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var symbols = embedded.Type is DebugDirectoryEntryType.EmbeddedPortablePdb
                ? assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded)
                : await OpenSymbolsAsync(id, file);
            var reader = symbols.GetMetadataReader();
            AssertSameBuild(assembly, entries, reader, file);
            if (Path.Exists(Repository.PathOf(".git")))
            {
                AssertLinked(reader, file);
            }
        }
    }

    private async Task<MetadataReaderProvider> OpenSymbolsAsync(string id, string file)
    {
        var symbols = await Package.OpenSymbolsAsync(feed, id);
        return MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(await symbols.ReadAsync(Path.ChangeExtension(file, "pdb"))));
    }

    private static void AssertSameBuild(PEReader assembly, IEnumerable<DebugDirectoryEntry> entries, MetadataReader symbols, string file)
    {
        var named = assembly.ReadCodeViewDebugDirectoryData(entries.Single(entry => entry.Type is DebugDirectoryEntryType.CodeView));
        Assert.True(new BlobContentId(symbols.DebugMetadataHeader!.Id).Guid == named.Guid, $"{file}: the symbols are of another build");
    }

    private static void AssertLinked(MetadataReader symbols, string file)
    {
        var link = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
            .Where(one => symbols.GetGuid(one.Kind) == SourceLink)
            .Select(one => Encoding.UTF8.GetString(symbols.GetBlobBytes(one.Value)))
            .SingleOrDefault();
        Assert.True(link is not null, $"{file}: no source link");
        using var map = JsonDocument.Parse(link);
        Assert.All(map.RootElement.GetProperty("documents").EnumerateObject(), one => Assert.StartsWith(Raw, one.Value.GetString(), StringComparison.Ordinal));
    }
}
