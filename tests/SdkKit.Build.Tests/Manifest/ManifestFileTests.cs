using SdkKit.Build.Manifest;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Manifest;

public sealed class ManifestFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Update_NewText_ReplacesTheFileAndLeavesNoDraft()
    {
        var path = _folder["nested/app.json"];

        Assert.True(ManifestFile.Update(path, "one\n"));
        Assert.True(ManifestFile.Update(path, "zwei ß\n"));

        Assert.Equal("zwei ß\n"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder["nested"]));
    }

    [Fact]
    public void Update_SameTextWithOtherLineEnds_LeavesTheFile()
    {
        _folder.Write("app.json", "one\r\ntwo\r\n");

        Assert.False(ManifestFile.Update(_folder["app.json"], "one\ntwo\n"));

        Assert.Equal("one\r\ntwo\r\n", _folder.TryRead("app.json"));
    }

    [Fact]
    public void Update_NoText_RemovesTheFile()
    {
        _folder.Write("app.json", "one");

        Assert.True(ManifestFile.Update(_folder["app.json"], text: null));
        Assert.False(ManifestFile.Update(_folder["app.json"], text: null));

        Assert.Null(_folder.TryRead("app.json"));
    }
}
