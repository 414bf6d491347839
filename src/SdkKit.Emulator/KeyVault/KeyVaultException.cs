using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.KeyVault;

/// <summary>An error of a vault: a code, and for some a closer one inside.</summary>
internal sealed class KeyVaultException(int status, string code, string message, string? innerCode = null, string? challenge = null) : ServiceException(status, message)
{
    public override JsonObject ToBody(RequestIdentity request)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = Message };
        if (innerCode is not null)
        {
            error["innererror"] = new JsonObject { ["code"] = innerCode };
        }

        return new JsonObject { ["error"] = error };
    }

    public override void AddHeaders(IHeaderDictionary headers)
    {
        if (challenge is not null)
        {
            headers.WWWAuthenticate = challenge;
        }
    }
}
