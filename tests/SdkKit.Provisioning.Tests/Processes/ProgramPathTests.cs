namespace SdkKit.Provisioning.Tests.Processes;

public sealed class ProgramPathTests : IDisposable
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "program.exe" : "program";
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Find_NameOnPath_IsItsFullPath()
    {
        var program = WriteProgram();

        Assert.Equal(program, ProgramPath.Find(Name, $"/nowhere{Path.PathSeparator}{_directory.Path}"));
    }

    [Fact]
    public void Find_RelativeFolderOnPath_IsPassedOver()
    {
        WriteProgram();
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _directory.Path);

        Assert.Null(ProgramPath.Find(Name, string.Join(Path.PathSeparator, relative, ".", "")));
    }

    [Fact]
    public void Find_FileThatIsNoProgram_IsPassedOver()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "file modes");
        _directory.Write(Name, "text");

        Assert.Null(ProgramPath.Find(Name, _directory.Path));
    }

    [Fact]
    public void Find_NameWithAFolder_IsTakenAsItIs() => Assert.Equal("./program", ProgramPath.Find("./program", ""));

    private string WriteProgram()
    {
        var path = _directory.Write(Name, "text");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
