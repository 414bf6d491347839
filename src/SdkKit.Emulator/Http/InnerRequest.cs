using System.Text.Json.Nodes;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.Http;

/// <summary>A request that the emulator makes to one of its own services for somebody who asked another one.</summary>
internal sealed record InnerRequest(string Method, Uri Address)
{
    public JsonNode? Body { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Who makes it, when a token for the other service has been checked already; else the headers carry one.</summary>
    public Caller? Caller { get; init; }
}
