using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SdkKit.Emulator.Transcripts;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Emulation;

/// <summary>Writes each request of an emulator as one JSON line to a file that only its owner can read: what a program sends is its owner's, masked or not.</summary>
internal sealed class TranscriptFile : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly OwnerOnlyLines _lines;

    private TranscriptFile(OwnerOnlyLines lines) => _lines = lines;

    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static TranscriptFile Create(string path) => new(OwnerOnlyLines.Open(path, FileMode.Create, "transcript"));

    public void Dispose() => _lines.Dispose();

    public void Write(TranscriptEntry entry) => _lines.Write(JsonSerializer.Serialize(entry, Options));
}
