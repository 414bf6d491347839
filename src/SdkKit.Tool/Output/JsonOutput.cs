using System.Text.Encodings.Web;
using System.Text.Json;

namespace SdkKit.Tool.Output;

/// <summary>Writes results for programs: one JSON document, camel case, indented.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));
}
