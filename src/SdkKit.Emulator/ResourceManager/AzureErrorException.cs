using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager;

/// <summary>An error in the form that most of Azure shares: <c>{"error":{"code","message"}}</c>.</summary>
internal sealed class AzureErrorException(int status, string code, string message, string? challenge = null) : ServiceException(status, message)
{
    public string Code { get; } = code;

    public override JsonObject ToBody(RequestIdentity request) =>
        new() { ["error"] = new JsonObject { ["code"] = Code, ["message"] = Message } };

    public override void AddHeaders(IHeaderDictionary headers)
    {
        headers["x-ms-failure-cause"] = "gateway";
        if (challenge is not null)
        {
            headers.WWWAuthenticate = challenge;
        }
    }
}
