using System.Text;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

/// <summary>What a gallery shows of a package, and what a tool reads of it.</summary>
[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class PackagePageTests(AllPackages feed)
{
    private const string Home = "https://github.com/sdkkit/sdkkit";

    public static TheoryData<string> Ids => ["SdkKit", "SdkKit.Secrets.Analyzer", "SdkKit.Templates", "SdkKit.Testing", "SdkKit.TokenCache", "SdkKit.Tool"];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Package_Metadata_NamesPageIconLicenceSourceAndNotes(string id)
    {
        var package = await Package.OpenAsync(feed, id);

        Assert.Equal(("MIT", "README.md", "icon.png"), (package.Says("license"), package.Says("readme"), package.Says("icon")));
        Assert.Equal((Home, $"{Home}/releases/tag/v0.1.0"), (package.Says("projectUrl"), package.Says("releaseNotes")));
        Assert.InRange(package.Says("description")!.Length, 40, 300);
        var repository = package.Metadata.Descendants().Single(element => element.Name.LocalName == "repository");
        Assert.Equal(("git", Home), (repository.Attribute("type")?.Value, repository.Attribute("url")?.Value));
        if (Path.Exists(Repository.PathOf(".git")))
        {
            Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value);
        }

        Assert.Superset(new HashSet<string> { "LICENSE", "NOTICE", "README.md", "icon.png" }, package.Files.ToHashSet());
        Assert.StartsWith("\u0089PNG", Encoding.Latin1.GetString(await package.ReadAsync("icon.png")), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Repository.PathOf("LICENSE"), TestContext.Current.CancellationToken), await package.ReadAsync("LICENSE"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Package_Readme_IsItsOwnPageAndPointsToFilesOfTheRelease(string id)
    {
        var page = Encoding.UTF8.GetString(await (await Package.OpenAsync(feed, id)).ReadAsync("README.md"));

        Assert.StartsWith($"# {id}\n", page, StringComparison.Ordinal);
        var links = page.Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).ToArray();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith($"{Home}/blob/v0.1.0/", link, StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(Repository.PathOf(link[$"{Home}/blob/v0.1.0/".Length..])), link));
    }
}
