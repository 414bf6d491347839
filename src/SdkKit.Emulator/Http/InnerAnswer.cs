using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Http;

/// <summary>What the emulator answered to itself.</summary>
internal sealed record InnerAnswer(int Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    public bool IsSuccess => Status < 400;

    public bool IsMissing => Status == 404;

    /// <summary>The code and message of a refusal.</summary>
    public (string Code, string Message) Refusal =>
        Body?["error"] is JsonObject error ? (error.Text("code") ?? "Unknown", error.Text("message") ?? "") : ("Unknown", $"Status {Status}.");
}
