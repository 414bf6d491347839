using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Provisioning;

/// <summary>Adds what was done to a file of JSON lines that only its owner can read.</summary>
internal sealed class AuditFile : IDisposable
{
    private readonly OwnerOnlyLines? _lines;

    private AuditFile(OwnerOnlyLines? lines) => _lines = lines;

    /// <summary>Receives the entries; <see langword="null"/> when nobody asked for them.</summary>
    public Action<AuditEntry>? Keep => _lines is { } lines ? entry => lines.Write(entry.ToJson()) : null;

    public static Option<string?> Option() => new("--audit") { Description = "File to which one JSON line is added for each change: what, by whom, when, request id", HelpName = "file" };

    /// <exception cref="UserErrorException">The file cannot be written; nothing has been changed yet.</exception>
    public static AuditFile Open(string? path) => new(path is null ? null : OwnerOnlyLines.Open(path, FileMode.Append, "audit"));

    public void Dispose() => _lines?.Dispose();
}
