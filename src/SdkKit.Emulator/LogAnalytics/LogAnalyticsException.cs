using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.LogAnalytics;

/// <summary>An error of the query API.</summary>
internal sealed class LogAnalyticsException(int status, string code, string message, JsonObject? innerError = null) : ServiceException(status, message)
{
    public override JsonObject ToBody(RequestIdentity request)
    {
        var error = new JsonObject { ["message"] = Message, ["code"] = code, ["correlationId"] = request.RequestId.ToString() };
        if (innerError is not null)
        {
            error["innererror"] = innerError.DeepClone();
        }

        return new JsonObject { ["error"] = error };
    }
}
