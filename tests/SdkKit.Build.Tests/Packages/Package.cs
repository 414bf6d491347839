using System.IO.Compression;
using System.Xml.Linq;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

/// <summary>What a package holds, without the parts that every package has for its container.</summary>
internal sealed class Package
{
    private static readonly string[] Container = ["_rels/", "package/", "[Content_Types].xml"];

    private Package(IReadOnlyList<string> files, XElement metadata) => (Files, Metadata) = (files, metadata);

    public IReadOnlyList<string> Files { get; }

    public XElement Metadata { get; }

    public IEnumerable<string> Dependencies =>
        Metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);

    public static async Task<Package> OpenAsync(PackageFeed feed, string id)
    {
        await using var archive = await ZipFile.OpenReadAsync(feed.PathOf(id), TestContext.Current.CancellationToken);
        await using var nuspec = await archive.GetEntry($"{id}.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var metadata = await XElement.LoadAsync(nuspec, LoadOptions.None, TestContext.Current.CancellationToken);
        var files = archive.Entries.Select(entry => entry.FullName).Where(name => !Container.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        return new([.. files.Order(StringComparer.Ordinal)], metadata);
    }
}
