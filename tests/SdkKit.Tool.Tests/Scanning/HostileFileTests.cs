using System.Net.Sockets;
using System.Text;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>What a file tree may hold besides files.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly ScanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Scan_PipeAndSocketAndLinkLoop_AreNamedAndNeverWaitedFor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such files");
        (await ToolProcess.RunProgramAsync("mkfifo", [Path.Combine(_folder.Path, "pipe")], new ProcessOptions())).Exits(0);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder.Path, "socket")));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "itself"), "itself");
        _folder.Write("a.txt", _folder.NewSecret());
        _folder.Write("empty.txt", "");

        var result = (await _folder.ScanAsync()).Exits(1);

        Assert.Equal(["warning: 'pipe' is a named pipe and was not read", "warning: 'socket' is a socket and was not read"], result.ErrorLines);
        Assert.Contains("1 finding in 2 files", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_DeviceNamedItself_IsNamed()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "no such file");

        var result = (await _folder.ScanAsync("/dev/zero")).Exits(0);

        Assert.Equal(["warning: '/dev/zero' is a device and was not read"], result.ErrorLines);
    }

    [Fact]
    public async Task Scan_FileThatMayNotBeRead_IsOneLineAndTwo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "everything may be read");
        var path = _folder.Write("locked.txt", "text");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);

        (await _folder.ScanAsync()).Exits(2);
    }

    [Theory]
    [InlineData("a.zip", new byte[] { (byte)'P', (byte)'K', 3, 4 })]
    [InlineData("a.gz", new byte[] { 0x1F, 0x8B, 8 })]
    [InlineData("a.zst", new byte[] { 0x28, 0xB5, 0x2F, 0xFD })]
    [InlineData("no-extension", new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-' })]
    public async Task Scan_ArchiveWithoutNulBytes_IsLeftOutByContent(string name, byte[] signature)
    {
        _folder.Write(name, [.. signature, .. Encoding.ASCII.GetBytes(_folder.NewSecret())]);

        var result = (await _folder.ScanAsync()).Exits(0);

        Assert.Contains("1 binary file left out", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_InvalidUtf8AroundASecret_FindsItsPlace()
    {
        _folder.Write("a.txt", [0xC3, 0x28, 0xFF, (byte)'\n', 0xE2, 0x82, .. Encoding.ASCII.GetBytes($"x {_folder.NewSecret()}"), 0xF0]);

        Assert.Contains("a.txt(2,4)", (await _folder.ScanAsync()).Exits(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_LargeFileOfOneLine_StaysSmallAndFindsColumns()
    {
        const int Megabytes = 100;
        var secret = _folder.NewSecret();
        var path = Path.Combine(_folder.Path, "bundle.js");
        using (var file = File.Create(path))
        {
            var filler = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("var é=function(a,b){return a+b};", (1 << 20) / 33)));
            for (var i = 0; i < Megabytes; i++)
                file.Write(filler);
            file.Write(Encoding.ASCII.GetBytes($"'{secret}'"));
            file.Write(filler);
        }

        var result = (await _folder.ScanAsync("--format", "json")).Exits(1);

        var column = Megabytes * ((1 << 20) / 33) * 32 + 2;
        Assert.Contains($"\"column\": {column},", result.Output, StringComparison.Ordinal);
    }
}
