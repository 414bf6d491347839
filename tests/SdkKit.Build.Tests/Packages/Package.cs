using System.IO.Compression;
using System.Xml.Linq;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

/// <summary>What a package holds, without the parts that every package has for its container.</summary>
internal sealed class Package
{
    private static readonly string[] Container = ["_rels/", "package/", "[Content_Types].xml"];

    private readonly string _path;

    private Package(string path, IReadOnlyList<string> files, XElement metadata) => (_path, Files, Metadata) = (path, files, metadata);

    public IReadOnlyList<string> Files { get; }

    public XElement Metadata { get; }

    public IEnumerable<string> Dependencies =>
        Metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);

    /// <summary>Assemblies of this repository, wherever they lie in the package.</summary>
    public IEnumerable<string> OwnAssemblies => Files.Where(file =>
        file.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(file).StartsWith("sdkkit", StringComparison.OrdinalIgnoreCase));

    public static Task<Package> OpenAsync(PackageFeed feed, string id) => OpenAsync(feed.PathOf(id), id);

    public static Task<Package> OpenSymbolsAsync(PackageFeed feed, string id) => OpenAsync(Path.ChangeExtension(feed.PathOf(id), "snupkg"), id);

    /// <summary>The text of a metadata element, or <see langword="null"/>.</summary>
    public string? Says(string element) => Metadata.Descendants().FirstOrDefault(one => one.Name.LocalName == element)?.Value;

    public async Task<byte[]> ReadAsync(string file)
    {
        await using var archive = await ZipFile.OpenReadAsync(_path, TestContext.Current.CancellationToken);
        await using var content = await archive.GetEntry(file)!.OpenAsync(TestContext.Current.CancellationToken);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }

    private static async Task<Package> OpenAsync(string path, string id)
    {
        await using var archive = await ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);
        await using var nuspec = await archive.GetEntry($"{id}.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var metadata = await XElement.LoadAsync(nuspec, LoadOptions.None, TestContext.Current.CancellationToken);
        var files = archive.Entries.Select(entry => entry.FullName).Where(name => !Container.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        return new(path, [.. files.Order(StringComparer.Ordinal)], metadata);
    }
}
