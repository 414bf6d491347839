namespace SdkKit.Build.Tests.Targets;

[Trait("Tier", "Slow")]
public sealed class CommittedManifestTests : IDisposable
{
    private const string Update = "-p:SdkKitManifestMode=update";
    private const string Verify = "-p:SdkKitManifestMode=verify";

    private readonly ManifestConsumer _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Build_UpdateThenVerify_FailsOnlyWhenTheCodeAsksForOtherThanWasCommitted()
    {
        _app.WriteManifest("role: Reader\nscope: x");
        var missing = (await _app.BuildAsync(Verify)).ShouldFail();
        Assert.Contains("App.provisioning.json : error SDKKIT2901: the committed manifest is missing; ", missing.Output, StringComparison.Ordinal);

        (await _app.BuildAsync("--no-restore", Update)).ShouldSucceed();
        Assert.Equal("role: Reader\nscope: x", _app.Folder.TryRead(ManifestConsumer.CommittedFile));
        (await _app.BuildAsync("--no-restore", Verify)).ShouldSucceed();

        _app.WriteManifest("role: Reader\nscope: y");
        var differs = (await _app.BuildAsync("--no-restore", Verify)).ShouldFail();
        Assert.Contains(
            "App.provisioning.json(2): error SDKKIT2902: the code asks for other than was reviewed: committed 'scope: x', built 'scope: y'; "
            + "review the change, build once with -p:SdkKitManifestMode=update and commit the file",
            differs.Output,
            StringComparison.Ordinal);
        Assert.Equal("role: Reader\nscope: x", _app.Folder.TryRead(ManifestConsumer.CommittedFile));

        // Nothing is compiled now, and yet the build must not turn green.
        (await _app.BuildAsync("--no-restore", Verify)).ShouldFail();
    }

    [Fact]
    public async Task Build_LastClientRemoved_VerifyFailsUntilUpdateRemovesTheFile()
    {
        _app.WriteSource("public static class Plain;");
        _app.Folder.Write(ManifestConsumer.CommittedFile, "role: Reader");

        var stale = (await _app.BuildAsync(Verify)).ShouldFail();
        Assert.Contains("error SDKKIT2902: a manifest is committed, but no client asks for anything any more", stale.Output, StringComparison.Ordinal);

        (await _app.BuildAsync("--no-restore", Update)).ShouldSucceed();
        Assert.Null(_app.Folder.TryRead(ManifestConsumer.CommittedFile));
    }

    [Fact]
    public async Task Build_PathWithoutMode_Verifies()
    {
        _app.WriteManifest("text");

        var result = (await _app.BuildAsync("-p:SdkKitManifestPath=security/permissions.json")).ShouldFail();

        Assert.Contains($"{_app.Folder["security/permissions.json"]} : error SDKKIT2901", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_UnwritablePath_IsOneLine()
    {
        _app.WriteManifest("text");
        _app.Folder.Write("taken", "a file where a folder is needed");

        var result = (await _app.BuildAsync(Update, "-p:SdkKitManifestPath=taken/permissions.json")).ShouldFail();

        Assert.Contains("error SDKKIT2903: the provisioning manifest cannot be read or written: ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_UnknownMode_NamesTheThree()
    {
        var result = (await _app.RunAsync("msbuild", "App.csproj", "-t:_SdkKitCheckMode", "-p:SdkKitManifestMode=check")).ShouldFail();

        Assert.Contains("error SDKKIT2904: SdkKitManifestMode is 'check'; set it to off, update or verify.", result.Output, StringComparison.Ordinal);
    }
}
