namespace SdkKit.Build.Tests.Packages;

/// <summary>What the packages did in each shape of project.</summary>
[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class ConsumerShapeTests(Consumers consumers) : IClassFixture<Consumers>
{
    private const string Contributor = "\"role\": \"Contributor\"";

    [Fact]
    public void Build_EveryShape_SucceedsAndWarnsOfTheLeakAlone()
    {
        consumers.Build.ShouldSucceed();
        Assert.Matches(@"Leak\.cs\(1,\d+\): warning SDKKIT1003: ", consumers.Build.Output);
        Assert.DoesNotContain(
            consumers.Build.Output.Split('\n'),
            line => line.Contains(": warning ", StringComparison.Ordinal) && !line.Contains("SDKKIT1003", StringComparison.Ordinal));
    }

    [Fact]
    public void PrivateReference_Built_HasClientAndManifest() => AssertManifest("Private/bin/Debug/net10.0/Private.provisioning.json", Contributor);

    [Fact]
    public void LibraryWithCentralVersions_Built_BringsClientRuntimeAndManifestToTheProgram()
    {
        AssertManifest("Central/App/bin/Debug/net10.0/Library.provisioning.json", "\"application\": \"Library\"");
        Assert.False(Exists("Central/App/bin/Debug/net10.0/App.provisioning.json"));
        Assert.True(Exists("Central/App/bin/Debug/net10.0/SdkKit.dll"));
    }

    [Fact]
    public void ProgramWithItsOwnClientAndALibrarys_Built_HasBothManifests()
    {
        AssertManifest("Central/Host/bin/Debug/net10.0/Host.provisioning.json", "IOwnGroups");
        AssertManifest("Central/Host/bin/Debug/net10.0/Library.provisioning.json", Contributor);
    }

    [Fact]
    public void TwoFrameworks_Built_HaveAManifestOnlyWhereThereIsAClient()
    {
        AssertManifest("Multi/bin/Debug/net10.0/Multi.provisioning.json", Contributor);
        Assert.True(Exists("Multi/bin/Debug/netstandard2.0/Multi.dll"));
        Assert.False(Exists("Multi/bin/Debug/netstandard2.0/Multi.provisioning.json"));
    }

    [Fact]
    public void SecretRulesAlone_Built_LeaveNothingInTheOutput() =>
        Assert.Equal(
            ["Rules.deps.json", "Rules.dll", "Rules.pdb"],
            Directory.EnumerateFiles(consumers.Folder["Rules/bin/Debug/netstandard2.0"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void NativeProgram_Built_IsReadByTheAnalyzersOfAotWithoutAWord()
    {
        Assert.DoesNotContain("warning IL", consumers.Build.Output, StringComparison.Ordinal);
        Assert.True(Exists("Native/bin/Debug/net10.0/Native.dll"));
    }

    private bool Exists(string file) => File.Exists(consumers.Folder[file]);

    private void AssertManifest(string file, string part) => Assert.Contains(part, consumers.Folder.TryRead(file), StringComparison.Ordinal);
}
