using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Provisioning;

/// <summary>Adds what was done to a file of JSON lines, each at once. Only its owner can read it.</summary>
internal sealed class AuditFile : IDisposable
{
    private readonly StreamWriter? _writer;
    private readonly Lock _gate = new();

    private AuditFile(StreamWriter? writer) => _writer = writer;

    /// <summary>Receives the entries; <see langword="null"/> when nobody asked for them.</summary>
    public Action<AuditEntry>? Keep => _writer is null ? null : Write;

    public static Option<string?> Option() => new("--audit") { Description = "File to which one JSON line is added for each change: what, by whom, when, request id", HelpName = "file" };

    /// <exception cref="UserErrorException">The file cannot be written; nothing has been changed yet.</exception>
    public static AuditFile Open(string? path)
    {
        if (path is null)
        {
            return new(null);
        }

        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return new(new StreamWriter(path, options) { AutoFlush = true });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: the audit cannot be written ({exception.Message.TrimEnd('.')}); name another file with --audit");
        }
    }

    public void Dispose() => _writer?.Dispose();

    private void Write(AuditEntry entry)
    {
        lock (_gate)
        {
            _writer!.WriteLine(entry.ToJson());
        }
    }
}
