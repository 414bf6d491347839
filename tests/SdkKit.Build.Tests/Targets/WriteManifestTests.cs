namespace SdkKit.Build.Tests.Targets;

[Trait("Tier", "Slow")]
public sealed class WriteManifestTests : IDisposable
{
    private readonly ManifestConsumer _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Build_AssemblyWithManifest_WritesItIncrementallyAndKeepsItThroughACompileError()
    {
        _app.WriteManifest("first");
        (await _app.BuildAsync()).ShouldSucceed();
        Assert.Equal("first", _app.Folder.TryRead(ManifestConsumer.BuiltFile));
        Assert.Equal("first", _app.Folder.TryRead(ManifestConsumer.OutputFile));
        Assert.Null(_app.Folder.TryRead(ManifestConsumer.CommittedFile));

        // A text that no build wrote shows whether the next build writes.
        Tamper("second build");
        (await _app.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.Equal("second build", _app.Folder.TryRead(ManifestConsumer.BuiltFile));

        File.Delete(_app.Folder[ManifestConsumer.BuiltFile]);
        File.Delete(_app.Folder[ManifestConsumer.OutputFile]);
        (await _app.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.Equal("first", _app.Folder.TryRead(ManifestConsumer.BuiltFile));
        Assert.Equal("first", _app.Folder.TryRead(ManifestConsumer.OutputFile));

        var written = File.GetLastWriteTimeUtc(_app.Folder[ManifestConsumer.BuiltFile]);
        _app.Folder.Write("More.cs", "public static class More;");
        (await _app.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.Equal(written, File.GetLastWriteTimeUtc(_app.Folder[ManifestConsumer.BuiltFile]));

        // The assembly is newer than the untouched manifest now, which must not count as out of date for ever.
        Tamper("fifth build");
        (await _app.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.Equal("fifth build", _app.Folder.TryRead(ManifestConsumer.BuiltFile));

        _app.WriteSource("does not compile");
        (await _app.BuildAsync("--no-restore")).ShouldFail();
        Assert.Equal("fifth build", _app.Folder.TryRead(ManifestConsumer.BuiltFile));
        Assert.NotNull(_app.Folder.TryRead(ManifestConsumer.OutputFile));

        (await _app.RunAsync("clean", "App.csproj")).ShouldSucceed();
        Assert.Empty(Directory.GetFiles(_app.Folder.Root, "*.provisioning.json*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Build_LastClientRemoved_RemovesTheStaleFiles()
    {
        _app.WriteManifest("text");
        (await _app.BuildAsync()).ShouldSucceed();

        _app.WriteSource("public static class Plain;");
        (await _app.BuildAsync("--no-restore")).ShouldSucceed();

        Assert.Null(_app.Folder.TryRead(ManifestConsumer.BuiltFile));
        Assert.Null(_app.Folder.TryRead(ManifestConsumer.OutputFile));
    }

    [Theory]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:SdkKitEnabled=false")]
    public async Task Build_DesignTimeOrSwitchedOff_WritesNothing(string property)
    {
        _app.WriteManifest("text");

        (await _app.BuildAsync(property)).ShouldSucceed();

        Assert.Empty(Directory.GetFiles(_app.Folder.Root, "*.provisioning.json*", SearchOption.AllDirectories));
    }

    private void Tamper(string text)
    {
        var path = _app.Folder[ManifestConsumer.BuiltFile];
        var written = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, written);
    }
}
