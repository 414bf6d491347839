using CsCheck;

namespace SdkKit.Provisioning.Tests.Stores;

public sealed class EnvFileStoreTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Write_NewFile_IsReadableByItsOwnerOnly()
    {
        var path = _directory.At("deep/er/dev.env");

        await new EnvFileStore(path).WriteAsync(Entries("a"), TestContext.Current.CancellationToken);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(["dev.env"], Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Write_OverAReadableFile_TightensItAndKeepsForeignLines()
    {
        var path = _directory.Write("dev.env", "# mine\nOTHER=1\nexport SdkKit__ClientId=\"old\"\n");

        await new EnvFileStore(path).WriteAsync(Entries("new"), TestContext.Current.CancellationToken);

        Assert.Equal(["# mine", "OTHER=1", "SdkKit__ClientId=new"], await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Remove_OwnEntries_LeavesForeignOnesOrNoFile()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var own = new EnvFileStore(_directory.At("own.env"));
        await own.WriteAsync(Entries("x"), cancellationToken);
        var shared = new EnvFileStore(_directory.Write("shared.env", "OTHER=1\nSdkKit__ClientId=x\n"));

        await own.RemoveAsync([SettingKeys.ClientId], cancellationToken);
        await shared.RemoveAsync([SettingKeys.ClientId], cancellationToken);

        Assert.False(File.Exists(_directory.At("own.env")));
        Assert.Equal("OTHER=1\n", await File.ReadAllTextAsync(_directory.At("shared.env"), cancellationToken));
    }

    [Fact]
    public async Task Write_AnyValueOfOneLine_IsReadBack()
    {
        var store = new EnvFileStore(_directory.At("any.env"));
        await Gen.String[Gen.Char[' ', '~'], 0, 40].SampleAsync(
            async text =>
            {
                await store.WriteAsync(Entries(text), TestContext.Current.CancellationToken);
                Assert.Equal(text, (await store.ReadAsync(TestContext.Current.CancellationToken))[SettingKeys.ClientId]);
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public async Task Write_PathThatIsADirectory_SaysSoInOneLine()
    {
        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => new EnvFileStore(_directory.Path).WriteAsync(Entries("x"), TestContext.Current.CancellationToken));

        Assert.StartsWith($"{_directory.Path}: the store cannot be used:", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, failure.ExitCode);
    }

    private static Dictionary<string, string> Entries(string clientId) => new() { [SettingKeys.ClientId] = clientId };
}
