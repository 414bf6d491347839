using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Output;

/// <summary>A file to which lines are written one by one, each on disk at once, so that a killed run leaves what it had done. Only its owner can read it.</summary>
internal sealed class OwnerOnlyLines : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly StreamWriter _writer;
    private readonly Lock _gate = new();

    private OwnerOnlyLines(StreamWriter writer) => _writer = writer;

    /// <param name="path">The file.</param>
    /// <param name="mode">Whether what it holds is kept.</param>
    /// <param name="name">What it is, in the message: "audit".</param>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static OwnerOnlyLines Open(string path, FileMode mode, string name)
    {
        try
        {
            return new(new StreamWriter(OpenFile(path, mode)) { AutoFlush = true });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: the {name} cannot be written ({exception.Message.TrimEnd('.')}); name another file with --{name}");
        }
    }

    public void Dispose() => _writer.Dispose();

    public void Write(string line)
    {
        lock (_gate)
        {
            _writer.WriteLine(line);
        }
    }

    private static FileStream OpenFile(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read };
        if (OperatingSystem.IsWindows())
        {
            return new(path, options);
        }

        options.UnixCreateMode = Owner;
        var file = new FileStream(path, options);
        try
        {
            // A file that was there keeps the mode it had, whoever that lets in.
            File.SetUnixFileMode(file.SafeFileHandle, Owner);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
