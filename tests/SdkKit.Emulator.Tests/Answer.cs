using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests;

internal sealed record Answer(int Status, JsonNode? Body, System.Net.Http.Headers.HttpResponseHeaders Headers)
{
    public string? ErrorCode => Body?["error"] is JsonObject error ? error["code"]?.GetValue<string>() : Body?["error"]?.GetValue<string>();

    public string? ErrorMessage => Body?["error"]?["message"]?.GetValue<string>();

    public string Text(string name) => Body![name]!.GetValue<string>();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null, response.Headers);
    }
}
