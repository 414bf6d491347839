using SdkKit.Tool.Output;

namespace SdkKit.Tool.Tests;

public sealed class OwnerOnlyLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(FileMode.Append, "old\nnew\n")]
    [InlineData(FileMode.Create, "new\n")]
    public void FileThatOthersCouldRead_IsTheOwnersAlone(FileMode mode, string expected)
    {
        var path = _folder.Write("lines.jsonl", "old\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        using (var lines = OwnerOnlyLines.Open(path, mode, "audit"))
        {
            lines.Write("new");
        }

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
