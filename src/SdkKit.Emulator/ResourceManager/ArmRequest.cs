using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.ResourceManager;

/// <summary>A Resource Manager request whose caller is known and may do it.</summary>
internal sealed record ArmRequest(HttpContext Context, ArmPath Path, Caller Caller)
{
    // HEAD is answered as GET without its body.
    public string Method => HttpMethods.IsHead(Context.Request.Method) ? HttpMethods.Get : Context.Request.Method;

    public string? Filter => Context.Request.Query["$filter"] is { Count: > 0 } filter && !string.IsNullOrWhiteSpace(filter[0]) ? filter[0] : null;

    public async Task<JsonObject> ReadBodyAsync()
    {
        using var reader = new StreamReader(Context.Request.Body);
        var text = await reader.ReadToEndAsync(Context.RequestAborted).ConfigureAwait(false);
        return JsonBody.Read(text) ?? JsonBody.Read(RelaxedJson.ToJson(text)) ?? throw ArmErrors.InvalidContent("A JSON object is expected.");
    }
}
