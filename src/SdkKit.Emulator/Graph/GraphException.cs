using System.Globalization;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Graph;

/// <summary>An error of Microsoft Graph.</summary>
internal sealed class GraphException(int status, string code, string message, GraphErrorDetail? detail = null) : ServiceException(status, message)
{
    public override JsonObject ToBody(RequestIdentity request)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = Message };
        if (detail is not null)
        {
            error["details"] = new JsonArray(new JsonObject { ["code"] = detail.Code, ["message"] = detail.Message, ["target"] = detail.Target });
        }

        error["innerError"] = new JsonObject
        {
            ["date"] = request.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            ["request-id"] = request.RequestId.ToString(),
            ["client-request-id"] = request.ClientRequestId,
        };
        return new JsonObject { ["error"] = error };
    }
}
