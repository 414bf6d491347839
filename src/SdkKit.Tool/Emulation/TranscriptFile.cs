using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SdkKit.Emulator.Transcripts;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Emulation;

/// <summary>Writes each request of an emulator as one JSON line, at once, so that a killed run leaves what it had seen. Only its owner can read it.</summary>
internal sealed class TranscriptFile : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly StreamWriter _writer;
    private readonly Lock _gate = new();

    private TranscriptFile(StreamWriter writer) => _writer = writer;

    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static TranscriptFile Create(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            if (!OperatingSystem.IsWindows())
            {
                // Of an old file, too: what a program sends is its owner's, masked or not.
                File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            return new(new StreamWriter(file) { AutoFlush = true });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: the transcript cannot be written ({exception.Message.TrimEnd('.')}); name another file with --transcript");
        }
    }

    public void Dispose() => _writer.Dispose();

    public void Write(TranscriptEntry entry)
    {
        lock (_gate)
        {
            _writer.WriteLine(JsonSerializer.Serialize(entry, Options));
        }
    }
}
